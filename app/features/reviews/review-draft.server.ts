import * as z from 'zod';
import { bodyBytes, maxBodyBytes } from '#app/lib/markdown/limits';
import { incentives, relations } from './proof';
import { maxSideLength, maxTitleLength } from './review';

const side = z.string().trim().max(maxSideLength, `Use at most ${maxSideLength} characters`).default('');
const bodyText = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .refine(
      (text) => bodyBytes(text) <= maxBodyBytes,
      'This is longer than a post can be; keep the most useful part',
    );

/** The review form: five fields and two disclosures. */
export const reviewDraft = z.object({
  stars: z.coerce
    .number({ error: 'Choose one to five stars' })
    .int()
    .min(1, 'Choose one to five stars')
    .max(5, 'Choose one to five stars'),
  title: z
    .string({ error: 'Sum it up in a few words' })
    .trim()
    .min(2, 'Sum it up in a few words')
    .max(maxTitleLength, `Use at most ${maxTitleLength} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters'),
  body: bodyText('Say what it is like to use it'),
  pros: side,
  cons: side,
  incentive: z.enum(incentives).default('none'),
  relation: z.enum(relations).default('customer'),
});
export type ReviewDraft = z.infer<typeof reviewDraft>;

/** The brand's answer to a review. */
export const responseDraft = z.object({
  body: bodyText('Write the answer'),
});
