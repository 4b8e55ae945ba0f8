import * as z from 'zod';
import { slugOf } from '#app/lib/slug';
import { maxTagName } from '../thread';

/** What a tag is called, and what else people call it. */
export const tagDraft = z.object({
  name: z
    .string({ error: 'Give it a name' })
    .trim()
    .min(1, 'Give it a name')
    .max(maxTagName, `Use at most ${maxTagName} characters`)
    .refine(
      (name) => !name.includes(',') && !/\p{Cc}/u.test(name) && slugOf(name, '') !== '',
      'Use letters or digits, without a comma',
    ),
  synonyms: z.string().trim().max(1000, 'Use at most 1,000 characters').default(''),
});
export type TagDraft = z.infer<typeof tagDraft>;
