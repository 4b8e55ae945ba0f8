import * as z from 'zod';
import {
  decisionReasons,
  flagReasons,
  suspensionDays,
  type DecisionReason,
  type FlagReason,
} from './queue-item';

const note = z.string().trim().max(1000, 'Use at most 1,000 characters').default('');
const flagValues = flagReasons.map((reason) => reason.value) as [FlagReason, ...FlagReason[]];
const reasonValues = decisionReasons.map((reason) => reason.value) as [DecisionReason, ...DecisionReason[]];

/** "Something is wrong with this." */
export const flagDraft = z.object({ reason: z.enum(flagValues, { error: 'Choose what is wrong' }), note });
export type FlagDraft = z.infer<typeof flagDraft>;

/** A decision; a suspension needs its days, anything but "keep" needs a reason that fits. */
export const decisionDraft = z
  .object({
    intent: z.enum(['preview', 'decide']),
    decision: z.enum(['keep', 'hide', 'lock', 'warn', 'suspend'], { error: 'Choose a decision' }),
    reason: z.enum(reasonValues, { error: 'Choose the reason; the author reads it' }),
    days: z.coerce.number().pipe(z.literal(suspensionDays)).optional(),
    note,
  })
  .refine((draft) => draft.decision !== 'suspend' || draft.days !== undefined, {
    path: ['days'],
    error: 'Choose when it ends',
  })
  .refine((draft) => draft.decision === 'keep' || draft.reason !== 'within-rules', {
    path: ['reason'],
    error: 'This reason fits only when it stays',
  });
export type DecisionDraft = z.infer<typeof decisionDraft>;
