import * as z from 'zod';

/** The form of a picture; its file is taken out before. */
export const pictureDraft = z.object({
  words: z
    .string({ error: 'Say what it shows, for people who cannot see it' })
    .trim()
    .min(1, 'Say what it shows, for people who cannot see it')
    .max(200, 'Use at most 200 characters')
    .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters'),
});
export type PictureDraft = z.infer<typeof pictureDraft>;
