import { diceOf, type Dice } from '../dice';
import { ringPlans, type RingPlan, type Strategy } from './ring-plans';
import { day, type Population, type SimulatedVote } from './votes';

/** A ring that has joined a community: its accounts, and every vote they cast or got. */
export interface PlantedRing {
  readonly members: readonly number[];
  readonly joinedAt: ReadonlyMap<number, number>;
  readonly votes: readonly SimulatedVote[];
}

interface Order {
  readonly strategy: Strategy;
  readonly size: number;
  /** Rigged votes for each account; for a star, for each of its satellites. */
  readonly acts: number;
  readonly start: number;
  /** The first number that no honest account bears. */
  readonly firstId: number;
  readonly seed: number;
}

/** Plants a ring into a community from `start` on. */
export function plantRing(honest: Population, order: Order): PlantedRing {
  const plan: RingPlan = ringPlans[order.strategy];
  const dice = diceOf(order.seed);
  const members = Array.from({ length: order.size }, (_, nth) => order.firstId + nth);
  const rigged = members
    .flatMap((giver, place) =>
      Array.from({ length: order.acts }, (_, act) => ({
        giver,
        receiver: members[plan.shape(place, { size: order.size, act, dice })] as number,
        at: order.start + (plan.days * day * (act + dice.next())) / order.acts,
        place: -1 - Math.floor(dice.next() * (plan.places ?? order.size * order.acts)),
        rigged: true,
      })),
    )
    .filter(({ giver, receiver }) => giver !== receiver);
  const about = honest.votes.filter(({ at }) => at >= order.start && at <= order.start + plan.days * day);
  return {
    members,
    joinedAt: new Map(members.map((member) => [member, order.start - plan.age * day])),
    votes: [...rigged, ...coverOf(plan, { rigged, about, dice })],
  };
}

/**
 * Votes that make the ring look honest: those it casts for others, whom others vote for as well, and those that it gets,
 * from people who vote for others as well.
 */
function coverOf(
  { given, got }: RingPlan,
  { rigged, about, dice }: { rigged: SimulatedVote[]; about: readonly SimulatedVote[]; dice: Dice },
): SimulatedVote[] {
  if (about.length === 0) return [];
  const liking = new Liking(about);
  const times = (share: number) => Math.floor(share) + (dice.next() < share % 1 ? 1 : 0);
  return [...rigged]
    .sort((a, b) => a.at - b.at)
    .flatMap((vote) => [
      ...Array.from({ length: times(given) }, () => {
        const { receiver, at, place } = dice.pick(about);
        return { giver: vote.giver, receiver, at, place, rigged: false };
      }),
      ...Array.from({ length: times(got) }, () => {
        const { giver, at, place } = dice.pick(about);
        return { giver, receiver: vote.receiver, at, place, rigged: false };
      }).filter(({ receiver }) => liking.takes(receiver)),
    ]);
}

/**
 * What honest people have to give: an account of a ring gets no more of their votes than the best-liked tenth of the
 * honest does in the same days, and all of them together no more than a quarter of what there is. Accounts that others
 * like more than that are the better part of a community, and what they give each other is what anybody gives them.
 */
class Liking {
  readonly #most: number;
  readonly #got = new Map<number, number>();
  #left: number;

  constructor(about: readonly SimulatedVote[]) {
    const received = new Map<number, number>();
    for (const { receiver } of about) received.set(receiver, (received.get(receiver) ?? 0) + 1);
    const sums = [...received.values()].sort((a, b) => b - a);
    this.#most = sums[Math.floor(sums.length / 10)] ?? 0;
    this.#left = about.length / 4;
  }

  /** Whether one more honest vote for this account is to be had, and takes it. */
  takes(receiver: number): boolean {
    const got = this.#got.get(receiver) ?? 0;
    if (got >= this.#most || this.#left < 1) return false;
    this.#got.set(receiver, got + 1);
    this.#left -= 1;
    return true;
  }
}
