import * as z from 'zod';
import { reviewTools } from '../review-tools/known-tools';
import { handedKinds, type HandedKind } from './handed-file';

const kinds = Object.keys(handedKinds) as [HandedKind, ...HandedKind[]];
const tools = reviewTools.map(({ name }) => name);

/** The form that a file is handed in with; the file is taken out before. */
export const handedFileDraft = z.object({
  kind: z.enum(kinds, { error: 'Say what the file holds' }),
  tool: z
    .string()
    .refine((name) => tools.includes(name), 'Choose one of the list')
    .optional(),
  source: z
    .string({ error: 'Name where it comes from' })
    .trim()
    .min(1, 'Name where it comes from')
    .max(60, 'Use at most 60 characters')
    .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters'),
  product: z.string().trim().max(200, 'Use at most 200 characters').optional(),
});
export type HandedFileDraft = z.infer<typeof handedFileDraft>;
