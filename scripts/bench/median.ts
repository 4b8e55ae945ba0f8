/** Often enough that the middle one is not a chance, seldom enough that a slow one ends. */
const runs = 25;

/** What is asked, with the milliseconds of the middle one of some answers. */
export interface Asked {
  readonly what: string;
  readonly ms: number;
}

/** Asks a few times, the first of them only to warm up, and answers the middle one. */
export async function medianOf(what: string, ask: (nth: number) => Promise<unknown>): Promise<Asked> {
  const times: number[] = [];
  for (let nth = 0; nth <= runs; nth += 1) {
    const since = performance.now();
    await ask(nth);
    if (nth > 0) times.push(performance.now() - since);
  }
  times.sort((a, b) => a - b);
  return { what, ms: times[Math.floor(runs / 2)] ?? NaN };
}

/** Lines of what was asked of little and of much, and how many times longer much took. */
export function besides(
  little: readonly Asked[],
  much: readonly Asked[],
): Array<[string, number, number, number]> {
  return much.map(({ what, ms }) => {
    const before = little.find((asked) => asked.what === what)?.ms ?? NaN;
    return [what, before, ms, ms / before];
  });
}
