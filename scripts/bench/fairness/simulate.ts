import { countings, type Counting } from '#app/features/reputation/fairness/award-counting';
import { firstMonthOf } from '#app/features/reputation/fairness/falling-value';
import { findRings } from '#app/features/reputation/fairness/find-ring';
import { joinsPattern } from '#app/features/reputation/fairness/merge-pattern';
import { PairMemory } from '#app/features/reputation/fairness/pair-memory';
import { tellingAfter } from '#app/features/reputation/fairness/telling-award';
import { VoteGraph } from '#app/features/reputation/fairness/vote-graph';
import { VoteGroup } from '#app/features/reputation/fairness/vote-group';
import { weighFairly } from '#app/features/reputation/fairness/weigh-fairly';
import { houseRules, type PointRule } from '#app/features/reputation/point-rules';
import { day, type Population, type SimulatedVote } from './votes';

/** A vote with what came of it. */
export interface JudgedVote extends SimulatedVote {
  points: number;
  held: boolean;
  /** What it counts as evidence. */
  telling: number;
}

/** The product looks every few minutes; four weeks are kinder to the rings, and quicker. */
const betweenLooks = 28 * day;

/**
 * Lets a past happen vote by vote through the very functions that weigh awards and look for rings, with nothing but the
 * database left out. What was given before a pattern was found is taken back, as the product does.
 */
export function simulate(
  { joinedAt, votes }: Population,
  { firstLook = votes[0]?.at ?? 0 }: { firstLook?: number } = {},
): JudgedVote[] {
  return new Simulation(joinedAt).run(votes, firstLook);
}

class Simulation {
  readonly #rule = houseRules.find(({ rule }) => rule === 'reply.voted') as PointRule;
  readonly #memory: PairMemory;
  readonly #days = new Map<string, { points: number; pairs: Map<number, number> }>();
  readonly #judged: JudgedVote[] = [];
  /** How often each has voted in each thread. */
  readonly #inPlaces = new Map<string, number>();
  readonly #patterns: Array<Set<number>> = [];
  readonly #changed = new Set<number>();

  constructor(joinedAt: ReadonlyMap<number, number>) {
    this.#memory = new PairMemory(new Map([...joinedAt].map(([id, at]) => [id, new Date(at).toISOString()])));
  }

  run(votes: readonly SimulatedVote[], firstLook: number): JudgedVote[] {
    let nextLook = firstLook + betweenLooks;
    for (const vote of votes) {
      for (; vote.at >= nextLook; nextLook += betweenLooks) this.#look(nextLook);
      this.#judged.push({ ...vote, ...this.#judge(vote), telling: this.#tellingOf(vote) });
      this.#changed.add(vote.receiver);
    }
    this.#look(nextLook);
    return this.#judged;
  }

  #judge({ giver, receiver, at }: SimulatedVote): { points: number; held: boolean } {
    const occurredAt = new Date(at).toISOString();
    const award = {
      ...{ memberId: receiver, giverId: giver, rule: this.#rule.rule },
      ...{ causeKind: 'vote', occurredAt },
    };
    const isHeld = this.#patterns.some((members) => members.has(giver) && members.has(receiver));
    const heldBy = isHeld ? ('ring' as const) : null;
    const pair = { ...this.#memory.before(award), heldBy };
    this.#memory.add(award);
    const key = `${receiver} ${occurredAt.slice(0, 10)}`;
    const today = this.#days.get(key) ?? { points: 0, pairs: new Map<number, number>() };
    this.#days.set(key, today);
    const awardsOfPairToday = today.pairs.get(giver) ?? 0;
    const outcome = weighFairly(this.#rule, { pointsToday: today.points, awardsOfPairToday }, pair);
    today.points += outcome.points;
    if (outcome.state === 'awarded') today.pairs.set(giver, awardsOfPairToday + 1);
    return { points: outcome.points, held: outcome.state === 'held' };
  }

  #tellingOf({ giver, place }: SimulatedVote): number {
    const key = `${giver} ${place}`;
    const earlier = this.#inPlaces.get(key) ?? 0;
    this.#inPlaces.set(key, earlier + 1);
    return tellingAfter(earlier);
  }

  #look(now: number): void {
    const since = Date.parse(firstMonthOf(new Date(now).toISOString()));
    for (const counting of countings) this.#lookBy(counting, since);
    this.#changed.clear();
  }

  #lookBy(counting: Counting, since: number): void {
    const graph = new VoteGraph(counting);
    const weakened = new Set<number>();
    for (const { giver, receiver, telling } of this.#since(since)) {
      graph.add(giver, receiver, counting === 'telling' ? telling : 1);
      if (telling < 1) weakened.add(receiver);
    }
    let elsewhere = 0;
    for (const members of this.#patterns) {
      const places = [...members].flatMap((member) => graph.placeOf(member) ?? []);
      elsewhere += new VoteGroup(graph, places).measure().internal;
    }
    const suspects = [...this.#changed].filter(
      (member) =>
        (counting === 'telling' || weakened.has(member)) &&
        !this.#patterns.some((known) => known.has(member)),
    );
    for (const { members } of findRings(graph, suspects, { elsewhere })) this.#hold(members, since);
  }

  #hold(found: readonly number[], since: number): void {
    const known = this.#patterns.find((members) => joinsPattern(found, members));
    const members = known ?? new Set<number>();
    for (const member of found) members.add(member);
    if (!known) this.#patterns.push(members);
    for (const vote of this.#since(since))
      if (members.has(vote.giver) && members.has(vote.receiver))
        Object.assign(vote, { points: 0, held: true });
  }

  *#since(moment: number): Iterable<JudgedVote> {
    for (let nth = this.#judged.length - 1; nth >= 0; nth -= 1) {
      const vote = this.#judged[nth];
      if (!vote || vote.at < moment) return;
      yield vote;
    }
  }
}
