import * as z from 'zod';
import { isPublicId } from '#app/lib/public-id';
import { closingReasons, maxClosingNote } from '../closing';
import { threadTitle } from '../post-drafts.server';
import { readThreadAddress } from '../thread-address';
import { mostSplit } from './split';

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

/** Into which thread another one goes. */
export const mergeDraft = z.object({
  into: otherThread('Paste the address of the other thread').pipe(z.string()),
  otherReaders,
});

/** Which replies go, what their thread is called, and where it stands. */
export const splitDraft = z.object({
  replies: z
    .array(z.string().max(20))
    .max(mostSplit, `Choose at most ${mostSplit}`)
    .default([])
    .transform((chosen) => [...new Set(chosen)].filter(isPublicId))
    .refine((chosen) => chosen.length > 0, 'Choose at least one reply'),
  title: threadTitle,
  board: z.string({ error: 'Choose a board' }).min(1, 'Choose a board').max(100),
  otherReaders,
});

/** Where a thread goes. */
export const moveDraft = z.object({
  board: z.string({ error: 'Choose a board' }).min(1, 'Choose a board').max(100),
  otherReaders,
});
