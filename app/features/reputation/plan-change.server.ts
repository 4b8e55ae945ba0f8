import type { Db } from '#db/client';
import {
  callsUnder,
  weighCalls,
  type AwardPlan,
  type PlannedAward,
  type StandingEntry,
} from './award-plan.server';
import { AwardScales, type CallOutcome, type StandingDay } from './award-scales';
import { factKeyOf, listEarningFacts, type AwardSubject, type EarningFact } from './earning-facts.server';
import { loadPairMemoryBefore } from './fairness/load-pair-memory.server';
import { actTraits, type PointAct } from './point-act';
import type { PointRule, RuleContent } from './point-rules';
import type { PlannedChange } from './rule-change';

/** An entry that stands, with what it came to. */
interface WeighedEntry extends StandingEntry {
  state: 'awarded' | 'capped' | 'held';
  points: number;
  reason: string | null;
}

/** What a change means for some members: their facts since its day, and what stands of the rule. */
export interface ChangedFacts {
  facts: readonly EarningFact[];
  standing: readonly WeighedEntry[];
}

/** Reads what a change of a rule is about, for some members. */
export async function readChanged(
  tx: Db,
  change: PlannedChange & { content: RuleContent },
  memberIds: readonly number[],
): Promise<ChangedFacts> {
  const subjects = await listSubjectsOf(tx, change.content.act, memberIds);
  const concerned = new Set(memberIds);
  const facts = (await listEarningFacts(tx, subjects)).filter(
    (fact) =>
      fact.act === change.content.act &&
      concerned.has(fact.memberId) &&
      Date.parse(fact.occurredAt) >= Date.parse(change.since),
  );
  const standing = await tx.sql<WeighedEntry[]>`
    select e.id, e.member_id as "memberId", e.rule, e.rule_version as version, e.cause_kind as "causeKind", e.cause_id as "causeId", e.subject_id as "subjectId",
           e.state, e.points, e.reason
    from point_entries e
    where e.member_id = any(${memberIds as number[]}::bigint[]) and e.rule = ${change.rule} and e.occurred_at >= ${change.since}::timestamptz
      and e.state <> 'reversal' and e.cause_kind <> 'import'
      and not exists (select from point_entries r where r.reverses_id = e.id) order by e.id`;
  return { facts, standing };
}

/**
 * What has to be written so that the facts since a day stand under the changed rule: weighed one after the other from
 * the beginning of that day, as if the rule had always been so. What comes to the same stays as it is; what is held waits
 * for whoever decides about it.
 */
export async function planChange(
  tx: Db,
  change: PlannedChange & { content: RuleContent },
  { facts, standing }: ChangedFacts,
): Promise<AwardPlan> {
  const rule: PointRule = {
    ...change.content,
    rule: change.rule,
    version: change.version,
    effectiveFrom: change.since,
  };
  const calls = await callsUnder(tx, rule.enabled ? facts.map((fact) => ({ fact, rule })) : [], change.id);
  const planned = weighCalls(await loadScalesBefore(tx, rule, facts), calls);
  const before = new Map(standing.map((entry) => [causeOf(entry), entry]));
  const after = new Map(planned.map((award) => [causeOf(award), award]));
  return {
    reversals: standing.filter((entry) => !stays(entry, after.get(causeOf(entry))?.outcome)),
    awards: planned.filter((award) => !stays(before.get(causeOf(award)), award.outcome)),
  };
}

/** What a plan moves, by member. */
export function movesOf({ reversals, awards }: AwardPlan, { standing }: ChangedFacts): Map<number, number> {
  const points = new Map(standing.map((entry) => [entry.id, entry.points]));
  const moves = new Map<number, number>();
  const add = (memberId: number, more: number) => moves.set(memberId, (moves.get(memberId) ?? 0) + more);
  for (const entry of reversals) add(entry.memberId, -(points.get(entry.id) ?? 0));
  for (const award of awards) add(award.memberId, award.outcome.points);
  return moves;
}

/**
 * What takes a change back: the opposite of what it wrote and still stands, and what it had taken back as it was, to the
 * point; except what has lost its fact since.
 */
export async function planUndo(
  tx: Db,
  change: PlannedChange & { content: RuleContent },
  memberIds: readonly number[],
): Promise<{ plan: AwardPlan; standing: readonly WeighedEntry[] }> {
  const standing = await tx.sql<WeighedEntry[]>`
    select e.id, e.member_id as "memberId", e.rule, e.rule_version as version, e.cause_kind as "causeKind", e.cause_id as "causeId", e.subject_id as "subjectId",
           e.state, e.points, e.reason
    from point_entries e
    where e.change_id = ${change.id} and e.member_id = any(${memberIds as number[]}::bigint[]) and e.state <> 'reversal'
      and not exists (select from point_entries r where r.reverses_id = e.id) order by e.id`;
  const taken = await listTaken(tx, change, memberIds);
  const facts = await listEarningFacts(
    tx,
    taken.map(({ subjectKind: kind, subjectId: id }) => ({ kind, id })),
  );
  const holding = new Set(facts.map(factKeyOf));
  const awards = taken.filter((award) => holding.has(factKeyOf(award)));
  return { plan: { reversals: standing, awards }, standing };
}

/** What a change has taken back and nobody has given since under another entry than the change's own. */
async function listTaken(
  tx: Db,
  change: PlannedChange & { content: RuleContent },
  memberIds: readonly number[],
): Promise<PlannedAward[]> {
  const rows = await tx.sql<Array<Omit<PlannedAward, 'outcome'> & { outcome: string }>>`
    select o.subject_kind as "subjectKind", o.subject_id as "subjectId", o.member_id as "memberId", ${change.content.act} as act, o.rule,
           o.rule_version as version, o.cause_kind as "causeKind", o.cause_id as "causeId", o.giver_id as "giverId",
           o.occurred_at as "occurredAt", json_build_object('state', o.state, 'points', o.points, 'reason', o.reason) as outcome
    from point_entries back join point_entries o on o.id = back.reverses_id
    where back.change_id = ${change.id} and back.member_id = any(${memberIds as number[]}::bigint[]) and back.state = 'reversal'
      and not exists (
        select from point_entries e where e.cause_kind = o.cause_kind and e.cause_id = o.cause_id and e.rule = o.rule
          and e.state <> 'reversal' and e.change_id is distinct from ${change.id}
          and not exists (select from point_entries r where r.reverses_id = e.id))
    order by o.occurred_at, o.id`;
  return rows as unknown as PlannedAward[];
}

const causeOf = ({ causeKind, causeId }: { causeKind: string; causeId: string }) => `${causeKind} ${causeId}`;

function stays(entry: WeighedEntry | undefined, outcome: CallOutcome | undefined): boolean {
  if (!entry) return false;
  if (entry.state === 'held') return true;
  return (
    outcome !== undefined &&
    entry.state === outcome.state &&
    entry.points === outcome.points &&
    entry.reason === outcome.reason
  );
}

/** Scales that know what was before the day, and nothing of what is to be weighed anew. */
async function loadScalesBefore(
  tx: Db,
  rule: PointRule,
  facts: readonly EarningFact[],
): Promise<AwardScales> {
  const since = rule.effectiveFrom ?? '';
  const memberIds = [...new Set(facts.map(({ memberId }) => memberId))];
  const days =
    rule.coolDown === null
      ? []
      : await tx.sql<StandingDay[]>`
          select member_id as "memberId", rule, (occurred_at at time zone 'UTC')::date::text as day, giver_id as "giverId",
                 0 as points, 0 as awards, json_agg(round(extract(epoch from occurred_at) * 1000)) as times
          from point_entries e
          where member_id = any(${memberIds}::bigint[]) and rule = ${rule.rule} and state = 'awarded' and cause_kind <> 'import'
            and occurred_at < ${since}::timestamptz and occurred_at >= ${since}::timestamptz - interval '1 day'
            and not exists (select from point_entries r where r.reverses_id = e.id)
          group by 1, 2, 3, 4`;
  return new AwardScales(days, await loadPairMemoryBefore(tx, { rule: rule.rule, since, facts }));
}

/** The subjects that may earn something for some members by an act. */
function listSubjectsOf(tx: Db, act: PointAct, memberIds: readonly number[]): Promise<AwardSubject[]> {
  const ids = tx.sql`any(${memberIds as number[]}::bigint[])`;
  if (act === 'answer.chosen')
    return tx.sql<AwardSubject[]>`
      select distinct 'reply' as kind, reply_id as id from acceptances where accepted_by = ${ids} and undone_at is null`;
  const { about } = actTraits[act];
  const table = { thread: tx.sql`threads`, reply: tx.sql`replies`, review: tx.sql`reviews` }[about];
  return tx.sql<AwardSubject[]>`select ${about} as kind, id from ${table} where author_id = ${ids}`;
}
