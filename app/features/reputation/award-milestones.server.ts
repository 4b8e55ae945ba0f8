import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { lockBalances } from './settle-awards.server';
import { milestoneRule } from './staff-rules';
import { tellOfLevels } from './tell-of-levels.server';
import { writePlan } from './write-awards.server';

/**
 * What milestones give one member in a day (UTC) at most: two of the largest that a brand can set. Who crosses several
 * numbers at once, because the team has just set them say, is not lifted past people who helped all year.
 */
const dailyCap = 200;

/** A milestone that gives points. */
export interface GivingMilestone {
  id: number;
  memberId: number;
  points: number;
}

/**
 * Writes the points of milestones that were reached and the opposite entries of those that are gone, once each: the
 * unique cause refuses a second award while the first stands. `version` is that of what the team had set. As no act of
 * the rule book is behind them, a recount of its facts leaves them alone and the sandbox of its rules moves nobody by
 * them; `recountMilestones` of the occasions room proves them.
 */
export async function awardMilestones(
  tx: Db,
  {
    reached,
    undone,
    version,
    now,
  }: { reached: readonly GivingMilestone[]; undone: readonly number[]; version: number; now: Date },
): Promise<void> {
  const reversals = await tx.sql<Array<{ id: number; memberId: number }>>`
    select id, member_id as "memberId" from point_entries e
    where cause_kind = 'milestone' and cause_id = any(${undone.map(String)}::text[]) and state = 'awarded'
      and not exists (select from point_entries r where r.reverses_id = e.id)`;
  const memberIds = [...new Set([...reversals, ...reached].map(({ memberId }) => memberId))];
  if (memberIds.length === 0) return;
  memberIds.sort((a, b) => a - b);
  const before = await lockBalances(tx, memberIds);
  const given = await sumsOfDay(tx, memberIds, now);
  const awards = reached.map((milestone) => award(milestone, { given, version, now }));
  await writePlan(tx, { reversals, awards });
  await touchPages(tx, ['leaderboard']);
  const after = await lockBalances(tx, memberIds);
  await tellOfLevels(
    tx,
    memberIds.map((memberId) => ({
      ...{ memberId, before: before.get(memberId) ?? 0, after: after.get(memberId) ?? 0 },
    })),
  );
}

/** What such entries gave these members today, so far. */
async function sumsOfDay(tx: Db, memberIds: readonly number[], now: Date): Promise<Map<number, number>> {
  const day = now.toISOString().slice(0, 10);
  const rows = await tx.sql<Array<{ memberId: number; points: number }>>`
    select member_id as "memberId", sum(points)::int as points from point_entries e
    where member_id = any(${memberIds as number[]}::bigint[]) and rule = ${milestoneRule.rule} and state = 'awarded'
      and occurred_at >= ${`${day}T00:00:00Z`} and not exists (select from point_entries r where r.reverses_id = e.id)
    group by member_id`;
  return new Map(rows.map(({ memberId, points }) => [memberId, points]));
}

function award(
  { id, memberId, points }: GivingMilestone,
  { given, version, now }: { given: Map<number, number>; version: number; now: Date },
) {
  const sum = (given.get(memberId) ?? 0) + points;
  const fits = sum <= dailyCap;
  if (fits) given.set(memberId, sum);
  return {
    ...{ subjectKind: 'milestone', subjectId: id, memberId, rule: milestoneRule.rule, version },
    ...{ causeKind: 'milestone', causeId: String(id), giverId: null, occurredAt: now.toISOString() },
    outcome: fits
      ? { state: 'awarded' as const, points, reason: null }
      : { state: 'capped' as const, points: 0 as const, reason: 'daily-cap' as const },
  };
}
