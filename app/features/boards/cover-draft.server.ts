import * as z from 'zod';
import { maxCoverWords } from './cover';

/** The form of a cover; its file is taken out before. */
export const coverDraft = z.object({
  words: z
    .string({ error: 'Say what it shows, for people who cannot see it' })
    .trim()
    .min(1, 'Say what it shows, for people who cannot see it')
    .max(maxCoverWords, `Use at most ${maxCoverWords} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters'),
});
export type CoverDraft = z.infer<typeof coverDraft>;
