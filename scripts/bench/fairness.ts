import { judgeHonest, judgeRing, most, type RingOutcome } from './fairness/judge';
import { madePopulation } from './fairness/made-population';
import { furtherPopulations, shapingPopulations } from './fairness/real-populations';
import { strategies, type Strategy } from './fairness/ring-plans';
import type { Population } from './fairness/votes';
import { table, type Report } from './report';

const sizes = [3, 8, 30];

interface Extent {
  /** Rigged votes for each account. */
  readonly acts: readonly number[];
  /** How much likelier people are to vote where they take part. */
  readonly neighbourliness: readonly number[];
  /** What is tried in the further communities, which are large. */
  readonly further: readonly Strategy[];
}

const extents: Record<FairnessOrder['extent'], Extent> = {
  usual: {
    acts: [20],
    neighbourliness: [10],
    further: ['clique', 'hidden', 'hidden, aged, slow', 'in one thread'],
  },
  // Sixty is far beyond what is likely: three votes in four come from people of the same thread.
  thorough: { acts: [20, 60], neighbourliness: [10, 60], further: strategies },
};

interface FairnessOrder {
  /** A folder of communities with real vote counts; a made-up one stands in for them without it. */
  readonly data: string | null;
  readonly extent: 'usual' | 'thorough';
}

/**
 * Promise 4: what rings of many kinds gain, and how many honest awards are held, in communities that the thresholds were
 * shaped on and in two more that were looked at before the last of them was chosen: no untouched one is left. Fails the
 * bench when the promise is not kept. With real vote counts that is so where few people vote, which stands in the README:
 * rings that hide among honest votes and keep to one thread, and the best hidden of thirty.
 */
export function benchFairness(report: Report, { data, extent }: FairnessOrder): void {
  const { acts, neighbourliness, further } = extents[extent];
  const verdicts = neighbourliness.flatMap((near) => {
    const judgeAll = (populations: readonly Population[], tried: readonly Strategy[]) =>
      populations.map((population) => judgePopulation(report, population, { near, acts, tried }));
    if (!data) return judgeAll([madePopulation({ people: 600, posts: 4000, seed: near })], strategies);
    return [
      ...judgeAll(shapingPopulations(data, near), strategies),
      ...judgeAll(furtherPopulations(data, near), further),
    ];
  });
  if (verdicts.includes(false)) process.exitCode = 1;
}

function judgePopulation(
  report: Report,
  population: Population,
  { near, acts, tried }: { near: number; acts: readonly number[]; tried: readonly Strategy[] },
): boolean {
  const honest = judgeHonest(population);
  const cells = sizes.flatMap((size) => acts.map((each) => ({ size, acts: each })));
  const rings = tried.flatMap((strategy) =>
    cells.map((cell) => judgeRing(population, { strategy, ...cell, pointsEach: honest.pointsEach })),
  );
  const kept = rings.filter(({ gain, honestHeld }) => gain <= most.gain && honestHeld < most.honestHeld);
  const share = honest.held / honest.votes;
  report.add(`fairness ${population.name} ${near}`, {
    title: `Rings in ${population.name} (neighbours ${near} times likelier)`,
    text: [
      `${honest.votes.toLocaleString('en')} honest votes, ${honest.held} held (${percent(share)}, below ${percent(most.honestHeld)} promised), ${honest.pointsEach.toFixed(2)} points each`,
      `The promise is kept with ${kept.length} of ${rings.length} rings: a gain of at most ${percent(most.gain)} of an honest member with as many acts.`,
      table(['strategy', ...cells.map(({ size, acts: each }) => `${size} x ${each}`)], linesOf(tried, rings)),
    ].join('\n'),
    raw: { honest, rings },
  });
  return kept.length === rings.length && share < most.honestHeld;
}

/**
 * A line a strategy: the gain, after a plus which part of the votes of honest people was held beside it, and in brackets
 * which part of the votes that the ring cast for others as cover: those for people whom hardly anybody else voted for.
 */
function linesOf(tried: readonly Strategy[], rings: readonly RingOutcome[]): string[][] {
  return tried.map((strategy) => [
    strategy,
    ...rings
      .filter((ring) => ring.strategy === strategy)
      .map(
        ({ gain, honestHeld, coverHeld }) =>
          percent(gain) +
          (honestHeld > 0 ? ` + ${percent(honestHeld)}` : '') +
          (coverHeld > 0 ? ` (${percent(coverHeld)})` : ''),
      ),
  ]);
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
