import type { Counting } from './award-counting';
import { amongOthers, expectedInside, priceOfGroup, surpriseOf, type GroupMeasure } from './beyond-chance';

/** The arithmetic of a pattern as the team reads it: every figure of the formula, so that a pencil gets the same. */
export interface PatternEvidence {
  /** What they gave each other. */
  observed: number;
  givenToOthers: number;
  receivedFromOthers: number;
  /** Awards among everybody else. */
  amongOthers: number;
  /** What chance explains of `observed`, in tenths. */
  expectedTenths: number;
  /** Luck brings as many to some group of this size less often than once in ten to the power of this; null when it is not known. */
  oddsExponent: number | null;
  /** How many of them used a browser that another of them used. */
  alike: number;
  counting: Counting;
}

/** What speaks for a pattern. The people of the window were not noted for the oldest patterns. */
export function evidenceOf(measure: GroupMeasure): PatternEvidence {
  const { size, internal, received, given, people } = measure;
  const expected = expectedInside(measure);
  const beyond = (surpriseOf(internal, expected) - priceOfGroup(measure)) / Math.LN10;
  return {
    observed: internal,
    givenToOthers: given - internal + size,
    receivedFromOthers: received - internal + size,
    amongOthers: amongOthers(measure),
    expectedTenths: Math.round(expected * 10),
    oddsExponent: people > 0 && beyond > 0 ? Math.floor(beyond) : null,
    alike: measure.alike ?? 0,
    counting: measure.counting,
  };
}
