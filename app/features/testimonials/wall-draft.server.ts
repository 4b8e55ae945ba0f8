import * as z from 'zod';
import { maxName, maxTags } from './testimonial';
import { tagLine } from './testimonial-drafts.server';
import { layouts, maxOnWall, maxOrigins, readOrigins, themes } from './wall';

/** A wall as the team describes it. */
export const wallDraft = z.object({
  name: z
    .string({ error: 'Give it a name; readers see it' })
    .trim()
    .min(2, 'Give it a name; readers see it')
    .max(maxName, `Use at most ${maxName} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters'),
  layout: z.enum(layouts).default('grid'),
  theme: z.enum(themes).default('auto'),
  tags: tagLine.refine((tags) => tags.length <= maxTags, `Use at most ${maxTags} tags`),
  product: z.string().trim().max(120).default(''),
  featuredOnly: z.enum(['yes', 'no']).default('no'),
  most: z.coerce
    .number({ error: 'Use a number' })
    .int()
    .min(1, 'At least one')
    .max(maxOnWall, `At most ${maxOnWall}`)
    .default(12),
  origins: z
    .string()
    .max(4000)
    .default('')
    .transform((text, context) => {
      const origins = readOrigins(text);
      if (origins && origins.length <= maxOrigins) return origins;
      const message = origins
        ? `At most ${maxOrigins} origins`
        : 'One origin a line, such as https://shop.example';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
});
export type WallDraft = z.infer<typeof wallDraft>;
