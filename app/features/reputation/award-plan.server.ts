import { compareMoments } from '#app/lib/moment-order';
import type { Db } from '#db/client';
import { AwardScales, type AwardCall, type CallOutcome, type StandingDay } from './award-scales';
import { factKeyOf, type EarningFact } from './earning-facts.server';
import { loadPairMemory } from './fairness/load-pair-memory.server';
import { loadCircumstances } from './load-circumstances.server';
import { concerns, isAtHome, isBoundToPlace } from './point-conditions';
import type { PointRule } from './point-rules';
import { actOf, type RuleBook } from './rule-book';

/** An entry that stands: awarded, capped or held, and not reversed. */
export interface StandingEntry {
  id: number;
  memberId: number;
  rule: string;
  version: number;
  causeKind: string;
  causeId: string;
  subjectId: number;
}

/** An entry to be written. */
export interface PlannedAward extends EarningFact {
  rule: string;
  version: number;
  outcome: CallOutcome;
}

/** What has to be written so that the ledger says what the facts say. */
export interface AwardPlan {
  reversals: readonly StandingEntry[];
  awards: readonly PlannedAward[];
}

/** What a ledger lacks and has too much of. */
export interface Difference {
  needless: readonly StandingEntry[];
  missing: readonly AwardCall[];
}

const causeOf = (entry: { rule: string; causeKind: string; causeId: string }) =>
  `${entry.rule} ${entry.causeKind} ${entry.causeId}`;

/**
 * Compares what stands with the facts. An entry stands as long as its fact holds and the version of the rule by which it
 * was written is at home where the fact lies now: a thread may move to another board, a refund lower the proof of a
 * review. What a rule says besides counted when the entry was written, and a rule that was changed since takes nothing
 * back by itself. What is missing is every fact under every rule that was in force for it when it happened.
 */
export async function findDifference(
  tx: Db,
  book: RuleBook,
  { facts, standing }: { facts: readonly EarningFact[]; standing: readonly StandingEntry[] },
): Promise<Difference> {
  const holding = new Map(facts.map((fact) => [factKeyOf(fact), fact]));
  const behind = standing.map((entry) => {
    const act = actOf(book, entry.rule);
    // Where no act is behind it, somebody wrote it by hand, and no fact can speak against it.
    return { entry, isByHand: act === null, fact: holding.get(factKeyOf({ ...entry, act })) ?? null };
  });
  const astray = await findAstray(tx, book, behind);
  const needless = behind
    .filter(({ entry, isByHand, fact }) => !isByHand && (fact === null || astray.has(entry.id)))
    .map(({ entry }) => entry);
  const taken = new Set(needless.map(({ id }) => id));
  const written = new Set(standing.filter(({ id }) => !taken.has(id)).map(causeOf));
  const missing = (await listCalls(tx, book, facts)).filter(
    ({ fact, rule }) => !written.has(causeOf({ ...fact, rule: rule.rule })),
  );
  return { needless, missing };
}

/** The entries whose fact lies where their rule is not at home, by their ids. */
async function findAstray(
  tx: Db,
  book: RuleBook,
  behind: ReadonlyArray<{ entry: StandingEntry; fact: EarningFact | null }>,
): Promise<Set<number>> {
  const bound = behind.flatMap(({ entry, fact }) => {
    const rule = book.version(entry.rule, entry.version);
    return fact && rule && isBoundToPlace(rule.conditions) ? [{ entry, fact, rule }] : [];
  });
  const circumstancesOf = await loadCircumstances(tx, bound);
  return new Set(
    bound
      .filter(({ fact, rule }) => !isAtHome(rule.conditions, circumstancesOf(fact)))
      .map(({ entry }) => entry.id),
  );
}

/** Every fact with every rule that was in force for it, in the order in which it happened. */
export function listCalls(tx: Db, book: RuleBook, facts: readonly EarningFact[]): Promise<AwardCall[]> {
  return callsUnder(
    tx,
    facts.flatMap((fact) => book.at(fact.act, fact.occurredAt).map((rule) => ({ fact, rule }))),
  );
}

/** Those of these facts that their rule is for, in the order in which they happened. */
export async function callsUnder(
  tx: Db,
  asked: ReadonlyArray<{ fact: EarningFact; rule: PointRule }>,
  changeId: number | null = null,
): Promise<AwardCall[]> {
  const circumstancesOf = await loadCircumstances(tx, asked, changeId);
  return asked
    .map((call) => ({ ...call, circumstances: circumstancesOf(call.fact) }))
    .filter(({ rule, circumstances }) => concerns(rule.conditions, circumstances))
    .sort(inOrder);
}

/** By time; what happened at the same moment by its cause, so that every look at it finds the same order. */
function inOrder({ fact: a, rule }: AwardCall, { fact: b, rule: other }: AwardCall): number {
  return (
    compareMoments(a.occurredAt, b.occurredAt) ||
    compareWords(causeOf({ ...a, rule: rule.rule }), causeOf({ ...b, rule: other.rule }))
  );
}

const compareWords = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Weighs calls one after the other. */
export function weighCalls(scales: AwardScales, calls: readonly AwardCall[]): PlannedAward[] {
  return calls.map((call) => ({
    ...call.fact,
    rule: call.rule.rule,
    version: call.rule.version,
    outcome: scales.weigh(call),
  }));
}

/** Scales that know what the ledger holds about the days, the pairs and the members of some calls. */
export async function loadScales(tx: Db, calls: readonly AwardCall[]): Promise<AwardScales> {
  const awards = calls.map(({ fact, rule }) => ({ ...fact, rule: rule.rule }));
  return new AwardScales(await loadStandingDays(tx, calls), await loadPairMemory(tx, awards));
}

async function loadStandingDays(tx: Db, calls: readonly AwardCall[]): Promise<StandingDay[]> {
  if (calls.length === 0) return [];
  // A cool-down of a day looks at the days before and after too.
  const days = calls.flatMap(({ fact, rule }) =>
    (rule.coolDown === null ? [0] : [-1, 0, 1]).map((shift) => ({
      memberId: fact.memberId,
      rule: rule.rule,
      day: dayBeside(fact.occurredAt, shift),
      withTimes: rule.coolDown !== null,
    })),
  );
  const asked = [...new Map(days.map((day) => [`${day.memberId} ${day.rule} ${day.day}`, day])).values()];
  // A group of its own for each day asked for: joined as a whole, the planner would read the whole ledger for a few days.
  return tx.sql<StandingDay[]>`
    select asked."memberId", asked.rule, asked.day::text as day, given."giverId", given.points, given.awards, given.times
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked ("memberId" bigint, rule text, day date, "withTimes" boolean)
    cross join lateral (
      select e.giver_id as "giverId", sum(e.points)::int as points, (count(*) filter (where e.state = 'awarded'))::int as awards,
             coalesce(json_agg(round(extract(epoch from e.occurred_at) * 1000)) filter (where "withTimes" and e.state = 'awarded'), '[]') as times
      from point_entries e
      where e.member_id = asked."memberId" and e.rule = asked.rule and e.cause_kind <> 'import' and e.state <> 'reversal'
        and e.occurred_at >= asked.day::timestamp at time zone 'UTC' and e.occurred_at < (asked.day + 1)::timestamp at time zone 'UTC'
        and not exists (select from point_entries r where r.reverses_id = e.id)
      group by e.giver_id
    ) as given`;
}

/** The day of a moment (UTC), or one before or after it. */
function dayBeside(moment: string, shift: number): string {
  return new Date(Date.parse(moment.slice(0, 10)) + shift * 86_400_000).toISOString().slice(0, 10);
}
