import * as z from 'zod';
import { patternDecisions } from './award-pattern';

const words = (ask: string) =>
  z
    .string({ error: ask })
    .trim()
    .min(10, 'Use at least 10 characters')
    .max(2000, 'Use at most 2,000 characters');

/** One's own words about points that are held. */
export const contestDraft = z.object({ words: words('Say why the points are right') });
export type ContestDraft = z.infer<typeof contestDraft>;

/** A decision about a pattern, with the reason that its members read. */
export const patternDecisionDraft = z.object({
  decision: z.enum(patternDecisions, { error: 'Choose a decision' }),
  reason: words('Say why; the members read it'),
  /** The hold of the one account that is released; nothing for all of them. */
  only: z.string().max(20).default(''),
});
export type PatternDecisionDraft = z.infer<typeof patternDecisionDraft>;
