import * as z from 'zod';
import { closingReasons, maxClosingNote } from '../closing';
import { readThreadAddress } from '../thread-address';

const otherThread = (missing: string) =>
  z
    .string({ error: missing })
    .max(400, missing)
    .transform(readThreadAddress)
    .refine((id) => id !== null, 'This is not the address of a thread here');

/** Why a thread is closed; a duplicate says of what, and "something else" says what. */
export const closingDraft = z
  .object({
    reason: z.enum(closingReasons, { error: 'Choose why; readers see it' }),
    note: z.string().trim().max(maxClosingNote, `Use at most ${maxClosingNote} characters`).default(''),
    duplicateOf: otherThread('Paste the address of the other thread').optional(),
  })
  .refine(({ reason, duplicateOf }) => reason !== 'duplicate' || duplicateOf !== undefined, {
    path: ['duplicateOf'],
    error: 'Paste the address of the other thread',
  })
  .refine(({ reason, note }) => reason !== 'other' || note.length > 0, {
    path: ['note'],
    error: 'Say why in a sentence',
  });

const otherReaders = z
  .literal('yes')
  .optional()
  .transform((ticked) => ticked === 'yes');

/** Where a thread goes. */
export const moveDraft = z.object({
  board: z.string({ error: 'Choose a board' }).min(1, 'Choose a board').max(100),
  otherReaders,
});
