import * as z from 'zod';
import { leastReason, maxReason } from './badge';

const words = (ask: string) =>
  z
    .string({ error: ask })
    .trim()
    .min(leastReason, `Use at least ${leastReason} characters`)
    .max(maxReason, `Use at most ${maxReason} characters`);

export const revokeBadgeDraft = z.object({ reason: words('Say why; the member reads it') });
export type RevokeBadgeDraft = z.infer<typeof revokeBadgeDraft>;

export const contestBadgeDraft = z.object({ words: words('Say what is wrong about it') });
export type ContestBadgeDraft = z.infer<typeof contestBadgeDraft>;

export const answerBadgeDraft = z.object({
  outcome: z.enum(['restored', 'upheld'], { error: 'Choose what becomes of it' }),
  answer: words('Say why; the member reads it'),
});
export type AnswerBadgeDraft = z.infer<typeof answerBadgeDraft>;

/** A badge by hand, for an act that stands here. */
export const giveBadgeDraft = z.object({
  badge: z.string({ error: 'Choose the badge' }).max(100, 'Choose the badge'),
  act: z
    .string({ error: 'Give the address of what they did' })
    .trim()
    .max(500, 'Give the address of what they did'),
  reason: words('Say what it is for; everybody reads it'),
});
export type GiveBadgeDraft = z.infer<typeof giveBadgeDraft>;

export const shareBadgeDraft = z.object({ shared: z.enum(['true', 'false']) });
