import type { Db } from '#db/client';

/** Whether a post waits for a moderator's decision: then it stays where it is until that is made. */
export async function isInQueue(db: Db, post: { kind: 'thread' | 'reply'; id: number }): Promise<boolean> {
  const [item] = await db.sql`
    select from queue_items where subject_kind = ${post.kind} and subject_id = ${post.id} and state = 'open' limit 1`;
  return item !== undefined;
}
