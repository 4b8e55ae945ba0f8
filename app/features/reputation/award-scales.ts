import type { EarningFact } from './earning-facts.server';
import type { PairMemory } from './fairness/pair-memory';
import { weighFairly, type FairOutcome } from './fairness/weigh-fairly';
import { shortcomingOf, type Circumstances, type Shortcoming } from './point-conditions';
import type { PointRule } from './point-rules';

/** A fact and a rule that is for it, in the circumstances of its moment. */
export interface AwardCall {
  fact: EarningFact;
  rule: PointRule;
  circumstances: Circumstances;
}

/** What a fact comes to under a rule. */
export type CallOutcome = FairOutcome | { state: 'capped'; points: 0; reason: Shortcoming };

/** What stands of one member, rule, day and giver before anything is weighed. */
export interface StandingDay {
  memberId: number;
  rule: string;
  day: string;
  giverId: number | null;
  points: number;
  awards: number;
  /** When the awards were, in milliseconds. */
  times: readonly number[];
}

/**
 * Weighs awards one after the other, in the order in which they happened, against what stands and what it has given
 * itself: so caps fall as they would have fallen day by day. Pure; what stands is loaded before, for all of them at once.
 */
export class AwardScales {
  readonly #points = new Map<string, number>();
  readonly #pairs = new Map<string, number>();
  readonly #times = new Map<string, number[]>();

  constructor(
    standing: readonly StandingDay[],
    private readonly pairs: PairMemory,
  ) {
    for (const { memberId, rule, day, giverId, points, awards, times } of standing)
      this.#note({ key: `${memberId} ${rule}`, day, giverId }, { points, awards, times });
  }

  weigh({ fact, rule, circumstances }: AwardCall): CallOutcome {
    const [key, day] = [`${fact.memberId} ${rule.rule}`, fact.occurredAt.slice(0, 10)];
    const place = { key, day, giverId: fact.giverId };
    const award = { ...fact, rule: rule.rule };
    const at = Date.parse(fact.occurredAt);
    const outcome = this.#outcome(rule, circumstances, () =>
      weighFairly(
        rule,
        {
          pointsToday: this.#points.get(`${key} ${day}`) ?? 0,
          awardsOfPairToday: fact.giverId === null ? 0 : (this.#pairs.get(pairKey(place)) ?? 0),
          minutesApart: this.#minutesApart(key, at),
        },
        this.pairs.before(award),
      ),
    );
    this.pairs.add(award);
    const isAwarded = outcome.state === 'awarded';
    const times = isAwarded && rule.coolDown !== null ? [at] : [];
    this.#note(place, { points: outcome.points, awards: isAwarded ? 1 : 0, times });
    return outcome;
  }

  #outcome(rule: PointRule, circumstances: Circumstances, fairly: () => FairOutcome): CallOutcome {
    const reason = shortcomingOf(rule.conditions, circumstances);
    return reason === null ? fairly() : { state: 'capped', points: 0, reason };
  }

  #minutesApart(key: string, at: number): number {
    return Math.min(...(this.#times.get(key) ?? []).map((time) => Math.abs(at - time) / 60_000), Infinity);
  }

  #note(place: Place, given: { points: number; awards: number; times: readonly number[] }): void {
    const day = `${place.key} ${place.day}`;
    this.#points.set(day, (this.#points.get(day) ?? 0) + given.points);
    this.#pairs.set(pairKey(place), (this.#pairs.get(pairKey(place)) ?? 0) + given.awards);
    if (given.times.length === 0) return;
    const times = this.#times.get(place.key);
    if (times) times.push(...given.times);
    else this.#times.set(place.key, [...given.times]);
  }
}

interface Place {
  key: string;
  day: string;
  giverId: number | null;
}

const pairKey = ({ key, day, giverId }: Place) => `${key} ${day} ${giverId ?? ''}`;
