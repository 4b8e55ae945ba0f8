import type { Db } from '#db/client';
import { causeOf, type NotableFact } from './notable-fact';
import { hasMuted, mayHear } from './recipients.server';

/** Tells everybody who voted for an idea or follows it what the team says of it, once each; who said it knows. */
export async function tellOfIdea(db: Db, fact: NotableFact): Promise<void> {
  const detail = JSON.stringify({ status: String(fact.payload['status']) });
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'idea-status', ${causeOf(fact)}, 'thread', t.id, ${detail}::jsonb
    from threads t join boards b on b.id = t.board_id
    join members m on m.id in (
      select member_id from idea_votes where thread_id = t.id
      union select member_id from thread_follows where thread_id = t.id)
    where t.id = ${fact.subjectId} and t.state = 'visible' and m.id is distinct from ${fact.actorId}::bigint
      and ${mayHear(db)} and not ${hasMuted(db)}
    on conflict do nothing`;
}
