import * as z from 'zod';
import { leaderActs, maxGroupDescription, maxGroupName } from './group';

/** A group as the team makes or changes it. */
export const groupDraft = z.object({
  name: z
    .string({ error: 'Give it a name' })
    .trim()
    .min(2, 'Give it a name')
    .max(maxGroupName, `Use at most ${maxGroupName} characters`),
  description: z
    .string()
    .trim()
    .max(maxGroupDescription, `Use at most ${maxGroupDescription} characters`)
    .default(''),
  kind: z.enum(['open', 'closed', 'invitation'], { error: 'Choose how one gets in' }),
});
export type GroupDraft = z.infer<typeof groupDraft>;

/** Whom a leader invites. */
export const invitationDraft = z.object({
  handle: z
    .string({ error: 'Type the handle of a member' })
    .trim()
    .transform((text) => text.replace(/^@/, ''))
    .pipe(z.string().min(1, 'Type the handle of a member').max(40, 'A handle is shorter than this')),
});
export type InvitationDraft = z.infer<typeof invitationDraft>;

/** What a leader does about somebody. */
export const leaderActDraft = z.object({ act: z.enum(leaderActs) });
