import type { Db } from '#db/client';
import { enqueueNoticeLetters } from './enqueue-notice-letters.server';
import { causeOf, type NotableFact } from './notable-fact';

/** Tells a member that somebody of the team thanks them, in their words and under their name; also by a letter. */
export async function tellOfThanks(db: Db, fact: NotableFact): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id, detail)
    select k.member_id, 'thanks', ${causeOf(fact)}, 'member', k.member_id, k.given_by,
           json_build_object('words', k.words, 'points', k.points)
    from thank_yous k where k.id = ${Number(fact.payload['thankYou'])}
    on conflict do nothing`;
  await enqueueNoticeLetters(db, causeOf(fact), 'thanks');
}
