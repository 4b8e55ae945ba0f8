import * as z from 'zod';
import { bodyBytes, maxBodyBytes } from '#app/lib/markdown/limits';
import { maxReason } from './article';

/** The lengths of threads, which an article becomes. */
const [minTitle, maxTitle] = [4, 150];

/** The words of an article, as they are kept and as they are sent. */
export const articleDraft = z.object({
  board: z.string().max(100).optional(),
  title: z
    .string({ error: 'Say what it is about' })
    .trim()
    .min(minTitle, 'Say what it is about')
    .max(maxTitle, `Use at most ${maxTitle} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters'),
  body: z
    .string({ error: 'Write a few words' })
    .trim()
    .min(1, 'Write a few words')
    .refine((text) => bodyBytes(text) <= maxBodyBytes, 'This is longer than an article can be: make it two'),
  tags: z.string().trim().max(300, 'Use fewer tags').default(''),
  /** Whether it is sent for review with this. */
  send: z.literal('yes').optional(),
});
export type ArticleDraft = z.infer<typeof articleDraft>;

/** Why an article is sent back. */
export const returnDraft = z.object({
  reason: z
    .string({ error: 'Say what is missing' })
    .trim()
    .min(3, 'Say what is missing')
    .max(maxReason, `Use at most ${maxReason} characters`),
});
export type ReturnDraft = z.infer<typeof returnDraft>;
