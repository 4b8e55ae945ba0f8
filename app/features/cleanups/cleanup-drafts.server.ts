import * as z from 'zod';

/** What the member is told beside the listed reason. */
export const cleanupDraft = z.object({
  note: z
    .string({ error: 'Say why; the member reads it' })
    .trim()
    .min(10, 'Say in a sentence why; the member reads it')
    .max(1000, 'Use at most 1,000 characters'),
});
export type CleanupDraft = z.infer<typeof cleanupDraft>;

/** Why a clean-up is taken back. */
export const undoDraft = z.object({
  reason: z
    .string({ error: 'Say why; the member reads it' })
    .trim()
    .min(3, 'Say why; the member reads it')
    .max(500, 'Use at most 500 characters'),
});
export type UndoDraft = z.infer<typeof undoDraft>;
