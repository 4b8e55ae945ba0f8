import type { Dice } from '../dice';

/** Whom the giver at a place of the ring votes for by its n-th act, as another place of it. */
type Shape = (place: number, round: { size: number; act: number; dice: Dice }) => number;

/** How a ring goes about it. */
export interface RingPlan {
  readonly shape: Shape;
  /**
   * Honest votes that its accounts cast for others, and get from others, for each rigged one that they cast or get; the
   * latter as far as honest people have them to give (see rings.ts).
   */
  readonly given: number;
  readonly got: number;
  /** Days from its first to its last vote. */
  readonly days: number;
  /** How old its accounts are when they begin. */
  readonly age: number;
  /** In how many threads it does it; a thread for each rigged vote where nothing is said. */
  readonly places?: number;
}

const next: Shape = (place, { size }) => (place + 1) % size;
const everybody: Shape = (place, { size, act }) => (place + 1 + (act % (size - 1))) % size;
const anybody: Shape = (place, { size, dice }) => (place + 1 + dice.below(size - 1)) % size;
const first: Shape = () => 0;
/** Nobody gets a vote back: each lifts those further on, the last nobody. */
const onward: Shape = (place, { size, act }) =>
  place === size - 1 ? place : place + 1 + (act % (size - 1 - place));
/** One half lifts the other, which does nothing for it. */
const upward: Shape = (place, { size, act }) => {
  const lifted = Math.floor(size / 2);
  return place < lifted ? place : act % lifted;
};

const open = { given: 0, got: 0, days: 90, age: 7 } as const;
const hidden = { given: 1, got: 1, days: 90, age: 7 } as const;

/** Every way of going about it that the promise is tried against. */
export const ringPlans = {
  cycle: { ...open, shape: next },
  clique: { ...open, shape: everybody },
  star: { ...open, shape: first },
  sleepers: { ...open, shape: anybody, given: 1, got: 1 / 6, age: 300 },
  'slow drip': { ...open, shape: anybody, given: 1 / 2, days: 360, age: 300 },
  mixed: { ...open, shape: anybody, given: 1, got: 1 / 2 },
  onward: { ...open, shape: onward },
  upward: { ...open, shape: upward },
  'gives twice': { ...open, shape: everybody, given: 2 },
  'gets twice': { ...open, shape: everybody, got: 2 },
  hidden: { ...hidden, shape: everybody },
  'hidden star': { ...hidden, shape: first },
  'hidden onward': { ...hidden, shape: onward },
  'hidden upward': { ...hidden, shape: upward },
  'hidden, aged, slow': { ...hidden, shape: anybody, days: 360, age: 300 },
  'in one thread': { ...open, shape: everybody, places: 1 },
  'hidden in one thread': { ...hidden, shape: everybody, places: 1 },
  'hidden in six threads': { ...hidden, shape: everybody, places: 6 },
  'hidden twice': { ...hidden, shape: everybody, given: 2, got: 2 },
  'hidden twice, aged': { ...hidden, shape: anybody, given: 2, got: 2, age: 300 },
} as const satisfies Record<string, RingPlan>;

export type Strategy = keyof typeof ringPlans;
export const strategies = Object.keys(ringPlans) as Strategy[];
