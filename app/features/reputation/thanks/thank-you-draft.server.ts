import * as z from 'zod';
import { leastThanks, maxThanks, mostOfOne } from './thank-you';

/** Thanks in words, under the key that was made with the form. Nothing in it names a review. */
export const thankYouDraft = z.object({
  key: z.string({ error: 'Load the page anew' }).regex(/^[a-z0-9]{12}$/, 'Load the page anew'),
  words: z
    .string({ error: 'Say what you thank for' })
    .trim()
    .min(leastThanks, `Use at least ${leastThanks} characters`)
    .max(maxThanks, `Use at most ${maxThanks} characters`),
  points: z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(0, 'Thanks take nothing away')
    .max(mostOfOne, `At most ${mostOfOne}`)
    .default(0),
});
export type ThankYouDraft = z.infer<typeof thankYouDraft>;
