import { judgeHonest, judgeRing, most, type RingOutcome } from './fairness/judge';
import { madePopulation } from './fairness/made-population';
import { realPopulations } from './fairness/real-populations';
import { strategies } from './fairness/ring-plans';
import type { Population } from './fairness/votes';
import { table, type Report } from './report';

const sizes = [3, 8, 30];
const acts = [20, 60];
/** How much likelier people are to vote where they take part: once as a guess, once far beyond it. */
const neighbourliness = [10, 60];

/**
 * Promise 4: what rings of many kinds gain in communities with real vote counts, and how many honest awards are held.
 * Without a folder of such communities a made-up one stands in. Fails the bench when the promise is not kept.
 */
export function benchFairness(report: Report, data: string | null): void {
  let isKept = true;
  for (const near of neighbourliness) {
    const populations = data
      ? realPopulations(data, near)
      : [madePopulation({ people: 600, posts: 4000, seed: near })];
    for (const population of populations) isKept = judgePopulation(report, population, near) && isKept;
  }
  if (!isKept) process.exitCode = 1;
}

function judgePopulation(report: Report, population: Population, near: number): boolean {
  const honest = judgeHonest(population);
  const rings = strategies.flatMap((strategy) =>
    sizes.flatMap((size) =>
      acts.map((each) =>
        judgeRing(population, { strategy, size, acts: each, pointsEach: honest.pointsEach }),
      ),
    ),
  );
  const worst = Math.max(...rings.map(({ gain }) => gain));
  const share = honest.held / honest.votes;
  report.add(`fairness ${population.name} ${near}`, {
    title: `Rings in ${population.name} (neighbours ${near} times likelier)`,
    text: [
      `${honest.votes.toLocaleString('en')} honest votes, ${honest.held} held (${percent(share)}, at most ${percent(most.honestHeld)} allowed), ${honest.pointsEach.toFixed(2)} points each`,
      `The best ring gained ${percent(worst)} of an honest member with as many acts (at most ${percent(most.gain)} allowed).`,
      table(
        ['strategy', ...sizes.flatMap((size) => acts.map((each) => `${size} x ${each}`))],
        linesOf(rings),
      ),
    ].join('\n'),
    raw: { honest, rings },
  });
  return worst <= most.gain && share < most.honestHeld;
}

/** A line a strategy: the gain, and after a plus what it cost honest people. */
function linesOf(rings: readonly RingOutcome[]): string[][] {
  return strategies.map((strategy) => [
    strategy,
    ...rings
      .filter((ring) => ring.strategy === strategy)
      .map(({ gain, honestHeld }) => percent(gain) + (honestHeld > 0 ? ` + ${percent(honestHeld)}` : '')),
  ]);
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
