import type { Db } from '#db/client';
import type { Counting } from './award-counting';
import { firstMonthOf } from './falling-value';
import { findRings, leastReceived } from './find-ring';
import { judgeInPlace } from './judge-in-place.server';
import { keepPattern } from './keep-pattern.server';
import { counted, loadVoteGraph } from './load-vote-graph.server';
import { settlePattern } from './settle-pattern.server';

/** How far back a look by the clock sees changed pairs: three times the pause between two looks. */
const minutesBack = 15;
/** Members around whom rings are looked for together. */
const suspectsAtOnce = 200;

/**
 * Looks for rings around those whose pairs changed of late or, once a night, around everybody, and holds what they give
 * each other. Safe to run twice and to be killed: a pattern that is kept but not settled yet is settled by the next look.
 */
export async function lookForRings(db: Db, now: Date, { everybody = false } = {}): Promise<void> {
  const since = firstMonthOf(now.toISOString());
  const suspects = await listSuspects(db, { since, now, everybody });
  for (let from = 0; from < suspects.length; from += suspectsAtOnce) {
    const batch = suspects.slice(from, from + suspectsAtOnce);
    const held = await lookAround(db, batch, { counting: 'telling', since, now });
    // Where nothing was counted for less, counting every award says the same against a wider bound.
    const weakened = batch.filter(({ id, isWeakened }) => isWeakened && !held.has(id));
    if (weakened.length > 0) await lookAround(db, weakened, { counting: 'every', since, now });
  }
  await settleFound(db, everybody ? null : new Date(now.getTime() - 86_400_000).toISOString());
}

/** Keeps the rings around some members and tells who stands in one of them. */
async function lookAround(
  db: Db,
  suspects: readonly Suspect[],
  { counting, since, now }: { counting: Counting; since: string; now: Date },
): Promise<Set<number>> {
  const around = suspects.map(({ id }) => id);
  const graph = await loadVoteGraph(db, around, { since, counting });
  const elsewhere = await countRigged(db, { since, counting });
  const held = new Set<number>();
  for (const found of findRings(graph, around, { elsewhere })) {
    const ring = await judgeInPlace(db, found, since);
    if (!ring) continue;
    await db.transaction((tx) => keepPattern(tx, ring, { since, now }));
    for (const member of ring.members) held.add(member);
  }
  return held;
}

interface Suspect {
  id: number;
  /** Whether some of what this member received counts for less than one. */
  isWeakened: boolean;
}

async function listSuspects(
  db: Db,
  { since, now, everybody }: { since: string; now: Date; everybody: boolean },
): Promise<Suspect[]> {
  const changedAfter = new Date(now.getTime() - minutesBack * 60_000).toISOString();
  const changed = everybody
    ? db.sql`true`
    : db.sql`receiver_id in (select receiver_id from award_pairs where changed_at > ${changedAfter}::timestamptz)`;
  return db.sql<Suspect[]>`
    select receiver_id as id, sum(awards) > sum(telling) as "isWeakened" from award_pairs p
    where month >= ${since}::date and ${changed}
      -- Who is in a pattern already is settled with it.
      and not exists (
        select from award_holds h join award_patterns w on w.id = h.pattern_id
        where h.member_id = p.receiver_id and w.state <> 'released'
          and not exists (select from vote_bursts where pattern_id = w.id))
    group by receiver_id having sum(awards) >= ${leastReceived} order by receiver_id`;
}

/** What known patterns give themselves: no part of the community that others are measured against. */
async function countRigged(
  db: Db,
  { since, counting }: { since: string; counting: Counting },
): Promise<number> {
  const [row] = await db.sql<[{ awards: number }]>`
    select coalesce(sum(p.${counted(db, counting)}), 0)::float8 as awards
    from award_patterns w join award_holds r on r.pattern_id = w.id join award_holds g on g.pattern_id = w.id
    join award_pairs p on p.receiver_id = r.member_id and p.giver_id = g.member_id and p.month >= ${since}::date
    where w.state <> 'released' and not exists (select from vote_bursts where pattern_id = w.id)`;
  return row.awards;
}

/** Those found since a moment, or all of them: what is decided about older ones has jobs of its own. */
async function settleFound(db: Db, since: string | null): Promise<void> {
  const patterns = await db.sql<Array<{ id: number }>>`
    select id from award_patterns where state <> 'released' ${since === null ? db.sql`` : db.sql`and found_at >= ${since}`} order by id`;
  for (const { id } of patterns) await settlePattern(db, id);
}
