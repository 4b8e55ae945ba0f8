/** Answers that are the same, and how many gave them. */
export interface Ballots {
  choices: readonly number[];
  count: number;
}

/** How many chose each option, by its place; the first option is at 0. */
export function countChoices(ballots: readonly Ballots[], optionCount: number): number[] {
  const counts = new Array<number>(optionCount).fill(0);
  for (const { choices, count } of ballots)
    for (const choice of choices) counts[choice - 1] = (counts[choice - 1] ?? 0) + count;
  return counts;
}

/** One round of the count: who still stands with how many answers, and who goes out after it. */
export interface Round {
  /** By place of the option; null for those that have gone out. */
  counts: Array<number | null>;
  /** Answers that name nobody who still stands. */
  exhausted: number;
  /** Places of options; empty in the last round. */
  out: number[];
}

/**
 * An order counted as instant run-off: each answer counts for the first of its choices that still stands; whoever has
 * more than half of those wins; else the weakest goes out and the next round begins. Of several equally weak ones the
 * one with fewer answers in the rounds before goes out, from the latest back; if they were equal throughout, the one
 * that stands later in the list. Each round adds up to all answers, so that anybody can check it with a pencil.
 */
export function countRanked(ballots: readonly Ballots[], optionCount: number): Round[] {
  const standing = new Set(Array.from({ length: optionCount }, (_, index) => index + 1));
  const rounds: Round[] = [];
  while (standing.size > 0) {
    const round = countRound(ballots, standing, optionCount);
    rounds.push(round);
    const counts = [...standing].map((option) => round.counts[option - 1] ?? 0);
    const counted = counts.reduce((sum, count) => sum + count, 0);
    if (standing.size === 1 || counted === 0 || Math.max(...counts) * 2 > counted) break;
    const weakest = weakestOf(rounds, standing);
    round.out = [weakest];
    standing.delete(weakest);
  }
  return rounds;
}

function countRound(ballots: readonly Ballots[], standing: ReadonlySet<number>, optionCount: number): Round {
  const counts: Array<number | null> = Array.from({ length: optionCount }, (_, index) =>
    standing.has(index + 1) ? 0 : null,
  );
  let exhausted = 0;
  for (const { choices, count } of ballots) {
    const choice = choices.find((option) => standing.has(option));
    if (choice === undefined) exhausted += count;
    else counts[choice - 1] = (counts[choice - 1] ?? 0) + count;
  }
  return { counts, exhausted, out: [] };
}

function weakestOf(rounds: readonly Round[], standing: ReadonlySet<number>): number {
  return [...standing].sort((a, b) => {
    for (const { counts } of [...rounds].reverse()) {
      const difference = (counts[a - 1] ?? 0) - (counts[b - 1] ?? 0);
      if (difference !== 0) return difference;
    }
    return b - a;
  })[0] as number;
}

/** Who has won by the rounds: the one with most in the last, unless two have the same or nobody has any. */
export function winnerOf(rounds: readonly Round[]): number | null {
  const last = rounds.at(-1);
  if (!last) return null;
  const best = Math.max(...last.counts.map((count) => count ?? 0));
  const leaders = last.counts.flatMap((count, index) => (count === best ? [index + 1] : []));
  return best > 0 && leaders.length === 1 ? (leaders[0] ?? null) : null;
}
