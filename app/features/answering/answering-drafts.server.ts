import * as z from 'zod';
import { maxReplyHours } from './reply-target';
import { fieldsInWords, maxSavedReply, maxSavedTitle, strangeFieldIn } from './saved-reply';
import { closeReasons, maxCloseNote } from './unheard';
import { maxThreadNote } from './waiting-thread';

/** Why somebody waits no longer; "something else" says what. */
export const closeUnheardDraft = z
  .object({
    reason: z.enum(closeReasons, { error: 'Choose why' }),
    note: z.string().trim().max(maxCloseNote, `Use at most ${maxCloseNote} characters`).default(''),
  })
  .refine(({ reason, note }) => reason !== 'other' || note.length > 0, {
    path: ['note'],
    error: 'Say why in a sentence',
  });

const wrongHours = `Whole hours from 1 to ${maxReplyHours}`;

/** Hours by the address of a board; fields of boards that are not there are nobody's. */
export const replyTargetsDraft = z
  .record(
    z.string().max(100),
    z.coerce.number(wrongHours).int(wrongHours).min(1, wrongHours).max(maxReplyHours, wrongHours),
  )
  .refine((fields) => Object.keys(fields).length <= 201, 'Too many boards');

/** Whose account answers by itself, or does not. */
export const automatedDraft = z.object({
  handle: z.string({ error: 'Whose account is it?' }).trim().min(1, 'Whose account is it?').max(60),
  automated: z.enum(['yes', 'no']),
});

/** A word for the colleagues. */
export const threadNoteDraft = z.object({
  body: z
    .string({ error: 'Write the note' })
    .trim()
    .min(1, 'Write the note')
    .max(maxThreadNote, `Use at most ${maxThreadNote} characters`),
});

/** Who should answer; nobody when it is left empty. */
export const assignThreadDraft = z.object({ to: z.string().max(60).default('') });

/** A text of the team. A field that nobody can fill in is found now, not when somebody is to be answered. */
export const savedReplyDraft = z.object({
  title: z
    .string({ error: 'Name it' })
    .trim()
    .min(1, 'Name it')
    .max(maxSavedTitle, `Use at most ${maxSavedTitle} characters`),
  /** Empty means every board. */
  board: z.string().max(100).default(''),
  body: z
    .string({ error: 'Write the text' })
    .trim()
    .min(1, 'Write the text')
    .max(maxSavedReply, `Use at most ${maxSavedReply} characters`)
    .superRefine((text, check) => {
      const strange = strangeFieldIn(text);
      if (strange)
        check.addIssue(`Nothing is called “${strange.slice(0, 60)}”. There are ${fieldsInWords()}`);
    }),
});

/** A changed one, with the version that its writer began from. */
export const changedReplyDraft = savedReplyDraft.extend({ version: z.coerce.number().int().min(1) });
