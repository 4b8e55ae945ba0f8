import { clumpingOf, type Counting } from './award-counting';

/**
 * Whether some accounts give each other more than chance can explain, with a bound that is derived, not tuned.
 *
 * What is expected: were votes blind to who belongs to the group, then of what its accounts give, each other would get
 * the part that everybody else gives them: (given to others x received from others) / votes among all others. That is
 * the configuration model of Chung and Lu (2002) with the group's own votes left out ("quasi-independence", Goodman
 * 1968). A vote for a stranger therefore raises the expectation, but only together with votes *by* strangers, which
 * nobody can give to oneself: camouflage alone changes nothing.
 *
 * How surprising the rest is: Chernoff (1952) for a Poisson count, P(X >= o) <= exp(-(o ln(o/e) - o + e)); the same
 * number is the likelihood ratio of Kulldorff's scan statistic (1997).
 *
 * How many groups were looked at: there are at most (eN/k)^k groups of k out of N accounts, so the surprise must exceed
 * k (1 + ln(N/k)) by ln(1/alpha) (union bound, as in Arias-Castro and Verzelen 2014). The search may then be as greedy
 * as it likes: no other group of the same size could have done better by luck alone.
 */

/** What some accounts gave each other, against what they received and gave in all. */
export interface GroupMeasure {
  counting: Counting;
  size: number;
  /** Awards from one of them to another. */
  internal: number;
  received: number;
  given: number;
  /** Awards of the whole community in the window, without those that known rings give themselves. */
  total: number;
  /** Accounts of the community that gave or received anything in the window. */
  people: number;
  /** Of them, how many used a browser that another of them used: whoever has one is likely to have the other. */
  alike?: number;
}

/** The chance that an honest community of any size shows such a group in one look: once in a thousand. */
const falseAlarm = 0.001;

/** Others must have given each other at least this part of what a group did, or the group is the community itself. */
const leastOthers = 0.1;

/** Awards among everybody else: what a group is measured against. */
export function amongOthers({ internal, received, given, total }: GroupMeasure): number {
  return Math.max(total - given - received + internal, 1);
}

/**
 * Awards inside that chance explains; all of them where there is nobody else to be compared with. Each account is granted
 * one vote by and for strangers, so that newcomers are not judged by nothing.
 */
export function expectedInside(measure: GroupMeasure): number {
  const { size, internal, received, given } = measure;
  const others = amongOthers(measure);
  if (others < leastOthers * internal) return internal;
  return ((given - internal + size) * (received - internal + size)) / others;
}

/** Awards between an account and the others of its group that chance explains: the same, for its part of the group. */
export function expectedTies(
  measure: GroupMeasure,
  member: { gave: number; got: number; received: number; given: number },
): number {
  const { internal, received, given, size } = measure;
  const [out, into] = [member.given - member.gave + 1, member.received - member.got + 1];
  const [outOfRest, intoRest] = [given - internal + size - out, received - internal + size - into];
  return (out * intoRest + into * outOfRest) / amongOthers(measure);
}

/** How surprising so many are where so many were expected: luck brings them with a chance below e to the minus this. */
export function surpriseOf(observed: number, expected: number): number {
  return observed <= expected ? 0 : observed * Math.log(observed / expected) - observed + expected;
}

/** What it costs in surprise that one more account may be chosen out of all. */
export function priceOfMember({ counting, size, people }: GroupMeasure): number {
  return clumpingOf[counting] * (1 + Math.log(Math.max(people, size) / size));
}

/** The surprise that the best of all groups of a size may show by luck. */
export function priceOfGroup(measure: GroupMeasure): number {
  return chosenOf(measure) * priceOfMember(measure) - clumpingOf[measure.counting] * Math.log(falseAlarm);
}

/**
 * Accounts of a group that were chosen out of all. Those that share a browser with one of them come along with it: that
 * makes less of a surprise enough and is none by itself, since what nobody gave each other is never surprising.
 */
function chosenOf({ size, alike = 0 }: GroupMeasure): number {
  return Math.max(size - alike, 1);
}

/** By how much a group is more surprising than the best of all groups of its size by luck; above zero it is a ring. */
export function beyondChance(measure: GroupMeasure): number {
  return surpriseOf(measure.internal, expectedInside(measure)) - priceOfGroup(measure);
}
