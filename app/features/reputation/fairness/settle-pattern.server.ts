import { touchPages } from '#db/pages';
import type { Db } from '#db/client';
import type { EntryReason } from './entry-reason';
import { settleAnew } from '../settle-awards.server';
import { isInPattern } from './award-in-pattern.server';

/** The job that brings the ledger in line with what is known or decided of a pattern. */
export const settlePatternTask = 'reputation.settle-pattern';

/**
 * Holds what the accounts of a pattern gave each other since its window began, or gives it back when it was released, or one of the two was:
 * each entry that stands is reversed and judged anew. Receiver by receiver, each in a transaction of its own; killed in
 * between, the next run does the rest and nothing twice.
 */
export async function settlePattern(db: Db, patternId: number): Promise<void> {
  const receivers = await listMisjudged(db, patternId);
  for (const { memberId } of receivers)
    await db.transaction(async (tx) => {
      // Asked again inside: what another run has done meanwhile is done.
      const [now] = await listMisjudged(tx, patternId, memberId);
      if (!now) return;
      await settleAnew(tx, now.entries);
      await touchPages(tx, ['leaderboard', `member:${memberId}`]);
    });
}

/** Why an entry between two of a pattern gave nothing before they were found; other reasons have nothing to do with them. */
const rejudged = [
  'daily-cap',
  'pair-cap',
  'cool-down',
  'repeated-pair',
  'new-account',
] satisfies EntryReason[];

interface Misjudged {
  memberId: number;
  entries: number[];
}

function listMisjudged(db: Db, patternId: number, memberId: number | null = null): Promise<Misjudged[]> {
  return db.sql<Misjudged[]>`
    select e.member_id as "memberId", json_agg(e.id order by e.id) as entries
    from award_patterns w left join vote_bursts b on b.pattern_id = w.id
    join award_holds r on r.pattern_id = w.id
    join award_holds g on g.pattern_id = w.id and g.member_id <> r.member_id
    join point_entries e on e.member_id = r.member_id and e.giver_id = g.member_id and ${isInPattern(db)}
    where w.id = ${patternId} and (${memberId}::bigint is null or r.member_id = ${memberId}::bigint)
      and not exists (select from point_entries u where u.reverses_id = e.id)
      and case when w.state = 'released' or r.released_at is not null or g.released_at is not null
        then e.state = 'held' and not exists (
          select from award_holds a join award_holds o on o.pattern_id = a.pattern_id and o.member_id = e.giver_id
          join award_patterns w on w.id = a.pattern_id and w.state <> 'released' left join vote_bursts b on b.pattern_id = w.id
          where a.member_id = e.member_id and a.released_at is null and o.released_at is null and ${isInPattern(db)})
        -- With those that gave nothing: released, all are weighed anew in the order of their time.
        else (e.state = 'capped' and e.reason = any(${rejudged}::text[])) or (e.state = 'awarded' and e.points > 0) end
    group by e.member_id order by e.member_id`;
}
