import * as z from 'zod';
import { ideaStatuses, maxIdeaNote } from './idea';

/** What the team says of an idea. */
export const ideaStatusDraft = z.object({
  status: z.enum(ideaStatuses, { error: 'Choose what becomes of it' }),
  note: z
    .string({ error: 'Say why, in a sentence or two' })
    .trim()
    .min(3, 'Say why, in a sentence or two')
    .max(maxIdeaNote, `Use at most ${maxIdeaNote} characters`),
});
export type IdeaStatusDraft = z.infer<typeof ideaStatusDraft>;
