import { diceOf, type Dice } from '../dice';
import { day, type Population, type SimulatedVote } from './votes';

/** How a ring goes about it. */
export const strategies = ['cycle', 'clique', 'star', 'sleepers', 'slow drip', 'mixed'] as const;
export type Strategy = (typeof strategies)[number];

/** A ring that has joined a community: its accounts, and every vote they cast or got. */
export interface PlantedRing {
  readonly strategy: Strategy;
  readonly size: number;
  readonly members: readonly number[];
  readonly joinedAt: ReadonlyMap<number, number>;
  readonly votes: readonly SimulatedVote[];
}

interface Plan {
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
export function plantRing(honest: Population, plan: Plan): PlantedRing {
  const dice = diceOf(plan.seed);
  const members = Array.from({ length: plan.size }, (_, nth) => plan.firstId + nth);
  const span = (plan.strategy === 'slow drip' ? 360 : 90) * day;
  const isSleeper = plan.strategy === 'sleepers' || plan.strategy === 'slow drip';
  const age = isSleeper ? 300 * day : 7 * day;
  const rigged = members.flatMap((giver, nth) =>
    Array.from({ length: plan.acts }, (_, act) => ({
      giver,
      receiver: receiverOf(plan.strategy, { members, nth, act, dice }),
      at: plan.start + (span * (act + dice.next())) / plan.acts,
      rigged: true,
    })),
  );
  const votes = [
    ...rigged.filter(({ giver, receiver }) => giver !== receiver),
    ...coverOf(honest, plan, { members, dice }),
  ];
  return {
    strategy: plan.strategy,
    size: plan.size,
    members,
    joinedAt: new Map(members.map((member) => [member, plan.start - age])),
    votes,
  };
}

function receiverOf(
  strategy: Strategy,
  { members, nth, act, dice }: { members: readonly number[]; nth: number; act: number; dice: Dice },
): number {
  const size = members.length;
  if (strategy === 'cycle') return members[(nth + 1) % size] as number;
  if (strategy === 'star') return members[0] as number;
  if (strategy === 'clique') return members[(nth + 1 + (act % (size - 1))) % size] as number;
  return members[(nth + 1 + dice.below(size - 1)) % size] as number;
}

/** Votes that make the ring look honest: those it casts for others, and those that others cast for it. */
function coverOf(
  honest: Population,
  plan: Plan,
  { members, dice }: { members: readonly number[]; dice: Dice },
): SimulatedVote[] {
  const { strategy, acts, start } = plan;
  const about = honest.votes.filter(({ at }) => at >= start && at <= start + 180 * day);
  if (about.length === 0) return [];
  const given = { cycle: 0, clique: 0, star: 0, sleepers: acts, 'slow drip': acts / 2, mixed: acts }[
    strategy
  ];
  const got = { cycle: 0, clique: 0, star: 0, sleepers: acts / 6, 'slow drip': 0, mixed: acts / 2 }[strategy];
  return members.flatMap((member) => [
    ...Array.from({ length: Math.round(given) }, () => {
      const { receiver, at } = dice.pick(about);
      return { giver: member, receiver, at, rigged: false };
    }),
    ...Array.from({ length: Math.round(got) }, () => {
      const { giver, at } = dice.pick(about);
      return { giver, receiver: member, at, rigged: false };
    }),
  ]);
}
