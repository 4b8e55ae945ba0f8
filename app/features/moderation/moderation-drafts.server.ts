import * as z from 'zod';
import { isPublicId } from '#app/lib/public-id';
import {
  decisionReasons,
  flagReasons,
  decisionKinds,
  needsEnd,
  staysSo,
  sanctionDays,
  type DecisionReason,
  type FlagReason,
} from './queue-item';
import { maxTargetHours } from './queue-target';

/** As many items as one act may decide (`decideTogether`), twelve characters and a comma each. */
const maxChosen = 50 * 13;
const note = z.string().trim().max(1000, 'Use at most 1,000 characters').default('');
const flagValues = flagReasons.map((reason) => reason.value) as [FlagReason, ...FlagReason[]];
const reasonValues = decisionReasons.map((reason) => reason.value) as [DecisionReason, ...DecisionReason[]];
const reason = z.enum(reasonValues, { error: 'Choose the reason; the author reads it' });

/** "Something is wrong with this." */
export const flagDraft = z.object({ reason: z.enum(flagValues, { error: 'Choose what is wrong' }), note });
export type FlagDraft = z.infer<typeof flagDraft>;

/** A decision; a silence or suspension needs its days, anything but "keep" needs a reason that fits. */
export const decisionDraft = z
  .object({
    intent: z.enum(['preview', 'decide']),
    decision: z.enum(decisionKinds, { error: 'Choose a decision' }),
    reason,
    days: z.coerce.number().pipe(z.literal(sanctionDays)).optional(),
    note,
  })
  .refine((draft) => !needsEnd(draft.decision) || draft.days !== undefined, {
    path: ['days'],
    error: 'Choose when it ends',
  })
  .refine((draft) => staysSo(draft.decision) || draft.reason !== 'within-rules', {
    path: ['reason'],
    error: 'This reason fits only when it stays',
  });
export type DecisionDraft = z.infer<typeof decisionDraft>;

/** The brand's objection to a review: one of the published reasons, and a word. */
export const objectionDraft = z.object({
  intent: z.enum(['preview', 'object']),
  reason: reason.exclude(['within-rules'], { error: 'Choose the reason; the author reads it' }),
  note,
});
export type ObjectionDraft = z.infer<typeof objectionDraft>;

/** Several items hidden for one reason. */
export const togetherDraft = z.object({
  intent: z.enum(['preview', 'decide']),
  items: z
    .string()
    .max(maxChosen)
    .transform((text) => [...new Set(text.split(','))].filter(isPublicId))
    .refine((items) => items.length > 0, 'Choose at least one'),
  reason: reason.refine((value) => value !== 'within-rules', 'This reason fits only when it stays'),
  note,
});

/** A word for the other moderators. */
export const itemNoteDraft = z.object({
  body: z
    .string({ error: 'Write the note' })
    .trim()
    .min(1, 'Write the note')
    .max(2000, 'Use at most 2,000 characters'),
});
export type ItemNoteDraft = z.infer<typeof itemNoteDraft>;

/** Who gets an item: a handle, or nobody. */
export const assignDraft = z.object({ to: z.string().trim().max(60).default('') });

const hours = z.coerce
  .number({ error: 'Give whole hours' })
  .int('Give whole hours')
  .min(1, 'At least an hour')
  .max(maxTargetHours, `At most ${maxTargetHours} hours, a month`);

/** How long an item of each cause may wait. */
export const targetsDraft = z.object({
  flagged: hours,
  'profile-report': hours,
  'new-member-link': hours,
  rule: hours,
  'review-objection': hours,
  'sent-again': hours,
  'opened-by-team': hours,
  appeal: hours,
});

/** An author's words against a decision. */
export const appealDraft = z.object({
  words: z
    .string({ error: 'Say why in a sentence' })
    .trim()
    .min(10, 'Say why in a sentence')
    .max(2000, 'Use at most 2,000 characters'),
});
export type AppealDraft = z.infer<typeof appealDraft>;

/** Why a sanction ends before its time. */
export const liftDraft = z.object({
  reason: z
    .string({ error: 'Say why; the member reads it' })
    .trim()
    .min(3, 'Say why; the member reads it')
    .max(500, 'Use at most 500 characters'),
});
export type LiftDraft = z.infer<typeof liftDraft>;
