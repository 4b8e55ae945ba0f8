import * as z from 'zod';
import { adjustmentLimit, leastReason, maxReason } from './adjustment';

const words = (ask: string) =>
  z
    .string({ error: ask })
    .trim()
    .min(leastReason, `Use at least ${leastReason} characters`)
    .max(maxReason, `Use at most ${maxReason} characters`);

/** Points by hand, under the key that was made with the form. */
export const adjustmentDraft = z.object({
  key: z.string({ error: 'Load the page anew' }).regex(/^[a-z0-9]{12}$/, 'Load the page anew'),
  points: z.coerce
    .number({ error: 'How many points? Use a whole number, with a minus to take some' })
    .int('Use a whole number')
    .min(-adjustmentLimit, `At least −${adjustmentLimit}`)
    .max(adjustmentLimit, `At most ${adjustmentLimit}`)
    .refine((points) => points !== 0, 'Nothing would change'),
  reason: words('Say why; the member reads it'),
});
export type AdjustmentDraft = z.infer<typeof adjustmentDraft>;

/** Why it is taken back, or why it stays. */
export const adjustmentReasonDraft = z.object({ reason: words('Say why; the member reads it') });
export type AdjustmentReasonDraft = z.infer<typeof adjustmentReasonDraft>;

export const contestAdjustmentDraft = z.object({ words: words('Say what is wrong about it') });
export type ContestAdjustmentDraft = z.infer<typeof contestAdjustmentDraft>;
