import * as z from 'zod';
import { maxVideoWords } from './video';

/** The form of a video; its files are taken out before. */
export const videoDraft = z.object({
  words: z
    .string({ error: 'Say what is said or seen, for people who cannot hear or see it' })
    .trim()
    .min(1, 'Say what is said or seen, for people who cannot hear or see it')
    .max(maxVideoWords, `Use at most ${maxVideoWords} characters`),
});
export type VideoDraft = z.infer<typeof videoDraft>;
