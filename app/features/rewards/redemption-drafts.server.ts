import * as z from 'zod';
import { leastNote, maxNote } from './redemption';

/** The form by which a member redeems. */
export const redeemDraft = z.object({
  key: z.string({ error: 'Load the page anew' }).regex(/^[a-z0-9]{12}$/, 'Load the page anew'),
  lendsMail: z.literal('yes').optional(),
});
export type RedeemDraft = z.infer<typeof redeemDraft>;

/** What the team decides about a redemption; declined and sent by hand go with words. */
export const decisionDraft = z
  .object({
    what: z.enum(['approve', 'decline', 'send', 'retry'], { error: 'Choose what to do' }),
    note: z.string().trim().max(maxNote, `Use at most ${maxNote} characters`).default(''),
  })
  .superRefine(({ what, note }, context) => {
    if ((what === 'decline' || what === 'send') && note.length < leastNote)
      context.addIssue({
        ...{ code: 'custom', path: ['note'] },
        message: `${what === 'decline' ? 'Say why' : 'Say what was sent and how'}; the member reads it. Use at least ${leastNote} characters`,
      });
  });
export type DecisionDraft = z.infer<typeof decisionDraft>;
