import type { Db } from './client';

/** The channel on which every instance hears which kept pages have become stale. */
export const pagesChannel = 'vouch_pages';

/**
 * Says in the writer's transaction which pages a write changes. Tags name rows (`thread:12`, `board:3`,
 * `product:7`) or lists (`boards`, `home`); other instances hear of it at commit, this one before the writer's
 * promise resolves. Commands that announce a fact pass `touches` there instead and save the round trip.
 */
export async function touchPages(tx: Db, tags: readonly string[]): Promise<void> {
  tx.touched(tags);
  await tx.sql`select pg_notify(${pagesChannel}, ${tags.join(' ')})`;
}
