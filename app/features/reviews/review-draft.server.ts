import * as z from 'zod';
import { bodyBytes, maxBodyBytes } from '#app/lib/markdown/limits';
import type { RatingsDraft } from './attribute';
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

/** A place on a scale of five; nothing where it is left open. */
const rating = z.preprocess(
  (place) => (place === '' || place === undefined ? undefined : Number(place)),
  z.number().int().min(1).max(5).optional(),
);

/** The review form: five fields, two disclosures, and what the brand asks about products of this kind. */
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
  ratings: z.record(z.string(), rating).default({}),
});
export type ReviewDraft = z.infer<typeof reviewDraft>;
/** What a review is written from; one that says nothing of attributes leaves what was said of them. */
export type ReviewInput = Omit<ReviewDraft, 'ratings'> & { ratings?: RatingsDraft };

/** The brand's answer to a review. */
export const responseDraft = z.object({
  body: bodyText('Write the answer'),
});
