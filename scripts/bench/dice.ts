/** Numbers that look random and are the same on every machine and in every run, so that two runs compare. */
export interface Dice {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number below `sides`. */
  below(sides: number): number;
  /** One of these. */
  pick<Value>(from: readonly Value[]): Value;
  /** A whole number around `median` with a long tail upwards, as lengths of texts have. */
  longTailed(median: number, spread: number): number;
}

/** Dice that fall by this seed alone (mulberry32: small, fast, even enough for filling tables). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (sides: number) => Math.floor(next() * sides);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    longTailed(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return Math.max(1, Math.round(median * Math.exp(spread * normal)));
    },
  };
}
