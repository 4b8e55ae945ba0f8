import type { Db } from './client';

/** The channel on which every instance hears which kept pages have become stale. */
export const pagesChannel = 'vouch_pages';

/** Tags in one message: PostgreSQL takes 8,000 bytes of it. */
const tagsInOneMessage = 200;

/** The messages that tell of these tags. */
export function pageMessages(tags: readonly string[]): string[] {
  return tags.flatMap((_, at) =>
    at % tagsInOneMessage === 0 ? [tags.slice(at, at + tagsInOneMessage).join(' ')] : [],
  );
}

/**
 * Says in the writer's transaction which pages a write changes. Tags name rows (`thread:12`, `board:3`,
 * `product:7`) or lists (`boards`, `home`); other instances hear of it at commit, this one before the writer's
 * promise resolves. Commands that announce a fact pass `touches` there instead and save the round trip.
 */
export async function touchPages(tx: Db, tags: readonly string[]): Promise<void> {
  tx.touched(tags);
  await tx.sql`
    select pg_notify(${pagesChannel}, message) from unnest(${pageMessages(tags)}::text[]) as message`;
}
