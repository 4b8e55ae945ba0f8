import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';
import type { QueueCause, SubjectKind } from './queue-item';

/**
 * Puts something into the queue, or finds the item that is open for it already. The partial unique index judges; an
 * appeal about the same thing waits beside it.
 */
export async function openQueueItem(
  tx: Db,
  item: { subjectKind: SubjectKind; subjectId: number; cause: QueueCause },
): Promise<number> {
  const [opened] = await tx.sql<[{ id: number }?]>`
    insert into queue_items (public_id, subject_kind, subject_id, cause)
    values (${newPublicId()}, ${item.subjectKind}, ${item.subjectId}, ${item.cause})
    on conflict (subject_kind, subject_id) where state = 'open' and cause <> 'appeal' do nothing returning id`;
  if (opened) return opened.id;
  const [known] = await tx.sql<[{ id: number }?]>`
    select id from queue_items where subject_kind = ${item.subjectKind} and subject_id = ${item.subjectId} and state = 'open' and cause <> 'appeal' for update`;
  // Decided between the two statements: then it is a new matter.
  return known ? known.id : openQueueItem(tx, item);
}
