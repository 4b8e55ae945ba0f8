import * as z from 'zod';
import { bodyBytes, maxBodyBytes } from '#app/lib/markdown/limits';
import { threadTitle } from '../boards/post-drafts.server';

/** The form that makes a question of a review. */
export const reviewThreadDraft = z.object({
  board: z.string({ error: 'Choose a board' }).min(1, 'Choose a board').max(100),
  title: threadTitle,
  body: z
    .string({ error: 'Write a few words' })
    .trim()
    .min(1, 'Write a few words')
    .refine((text) => bodyBytes(text) <= maxBodyBytes, 'This is longer than a post can be'),
});
export type ReviewThreadDraft = z.infer<typeof reviewThreadDraft>;
