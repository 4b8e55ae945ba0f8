import type { Strategy } from './ring-plans';
import { plantRing } from './rings';
import { simulate, type JudgedVote } from './simulate';
import { day, type Population } from './votes';

/** What promise 4 allows. */
export const most = { gain: 0.1, honestHeld: 0.01 } as const;

/** What became of an honest community without any ring. */
export interface HonestOutcome {
  votes: number;
  held: number;
  /** What an honest vote is worth on average, after everything that lessens it. */
  pointsEach: number;
}

/** What became of a ring, and of the honest people beside it. */
export interface RingOutcome {
  strategy: Strategy;
  size: number;
  acts: number;
  /** Points for each rigged act, as a part of what an act gives an honest member. */
  gain: number;
  /** The part of the votes of honest people, for one another and for the ring, that were held because of it. */
  honestHeld: number;
  /** The part of the votes that the ring cast for honest people, as cover, that were held with its own. */
  coverHeld: number;
}

export function judgeHonest(population: Population): HonestOutcome {
  const judged = simulate(population);
  const points = judged.reduce((sum, vote) => sum + vote.points, 0);
  const held = judged.filter((vote) => vote.held).length;
  return { votes: judged.length, held, pointsEach: points / judged.length };
}

/** Plants a ring into the middle of a community's time and tells what it gained by it. */
export function judgeRing(
  honest: Population,
  {
    strategy,
    size,
    acts,
    pointsEach,
  }: { strategy: Strategy; size: number; acts: number; pointsEach: number },
): RingOutcome {
  const middle = honest.votes[honest.votes.length >> 1]?.at ?? 0;
  const start = middle - 60 * day;
  const firstId = Math.max(...honest.joinedAt.keys()) + 1;
  const ring = plantRing(honest, { strategy, size, acts, start, firstId, seed: size * 1000 + acts });
  // Nobody remembers pairs for more than seven months; nothing is found out after the ring has stopped and been looked at.
  const end = Math.max(...ring.votes.map(({ at }) => at)) + 30 * day;
  const around = honest.votes.filter(({ at }) => at >= start - 220 * day && at <= end);
  const judged = simulate(
    {
      name: honest.name,
      joinedAt: new Map([...honest.joinedAt, ...ring.joinedAt]),
      votes: [...around, ...ring.votes].sort((a, b) => a.at - b.at),
    },
    { firstLook: start },
  );
  const rigged = judged.filter((vote) => vote.rigged);
  const others = judged.filter((vote) => !vote.rigged);
  return {
    ...{ strategy, size, acts },
    gain: pointsOf(rigged) / rigged.length / pointsEach,
    honestHeld: shareHeld(others.filter(({ giver }) => giver < firstId)),
    coverHeld: shareHeld(others.filter(({ giver }) => giver >= firstId)),
  };
}

const pointsOf = (votes: readonly JudgedVote[]) => votes.reduce((sum, { points }) => sum + points, 0);

const shareHeld = (votes: readonly JudgedVote[]) =>
  votes.filter(({ held }) => held).length / Math.max(votes.length, 1);
