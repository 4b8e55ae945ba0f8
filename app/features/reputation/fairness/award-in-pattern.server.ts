import type { Db } from '#db/client';

/**
 * Whether an award between two of a pattern is among those that it holds: everything since its window began in a ring, the
 * votes of its minutes by the one account in a burst. Stands in queries that call the pattern `w`, its row of `vote_bursts`,
 * joined from the left, `b`, and the entry `e`.
 */
export function isInPattern({ sql }: Db) {
  return sql`case when b.pattern_id is null then e.occurred_at >= w.since
    else e.giver_id = b.voter_id and e.occurred_at between b.from_at and b.until_at end`;
}
