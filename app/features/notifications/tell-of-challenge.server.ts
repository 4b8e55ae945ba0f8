import type { Db } from '#db/client';
import { causeOf, type NotableFact } from './notable-fact';

/** Tells a member that they have done a challenge, or no longer have. The log holds no words, so they are read here. */
export async function tellOfChallenge(db: Db, fact: NotableFact): Promise<void> {
  const what = fact.kind.slice('challenge.'.length);
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'challenge', ${causeOf(fact)}, 'challenge', c.id,
           json_build_object('what', ${what}::text, 'publicId', c.public_id, 'title', c.title, 'points', c.points)
    from challenges c join members m on m.id = ${fact.subjectId} and m.state = 'active'
    where c.id = ${Number(fact.payload['challenge'])}
    on conflict do nothing`;
}
