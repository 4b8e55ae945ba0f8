import type { Db } from '#db/client';
import { causeOf, type NotableFact } from './notable-fact';

/**
 * A promise to somebody who appealed was not kept: everybody who can decide is told, so that it is nobody's secret. The
 * author of a review that appears by it is told too; of one that the clock of reviews publishes, that clock tells.
 */
export async function tellOfOverdueAppeal(db: Db, fact: NotableFact): Promise<void> {
  const { appeared, authorId } = fact.payload;
  const detail = JSON.stringify({ appeared: String(appeared) });
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select id, 'appeal-overdue', ${causeOf(fact)}, ${fact.subjectKind}, ${fact.subjectId}, ${detail}::jsonb from members
    where role in ('moderator', 'admin') and state = 'active' and id is distinct from ${typeof authorId === 'number' ? authorId : null}::bigint
    on conflict do nothing`;
  if (appeared === 'now' && typeof authorId === 'number')
    await db.sql`
      insert into notifications (member_id, kind, cause, subject_kind, subject_id)
      values (${authorId}, 'appeal-unanswered', ${causeOf(fact)}, ${fact.subjectKind}, ${fact.subjectId}) on conflict do nothing`;
}
