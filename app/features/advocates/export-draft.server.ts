import * as z from 'zod';

/** What has to be said before a file of people is made. */
export const exportDraft = z.object({
  purpose: z
    .string({ error: 'Say what the file is for' })
    .trim()
    .min(3, 'Say what the file is for')
    .max(200, 'Use at most 200 characters'),
  overrideReason: z.string().trim().max(300, 'Use at most 300 characters').optional(),
});
