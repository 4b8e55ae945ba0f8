import * as z from 'zod';
import { bodyBytes, maxBodyBytes } from '#app/lib/markdown/limits';
import { checkGathering, gatheringShape } from '../gatherings/gathering-drafts.server';
import { checkPoll, pollShape } from './poll-drafts.server';
import { maxTitle, minTitle } from './thread';
import { threadKinds } from './thread-kind';

const body = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .refine(
      (text) => bodyBytes(text) <= maxBodyBytes,
      'This is longer than a post can be: make it two, or keep the most useful part',
    );
/** What a thread may be called. */
export const threadTitle = z
  .string({ error: 'Say what it is about' })
  .trim()
  .min(minTitle, 'Say what it is about')
  .max(maxTitle, `Use at most ${maxTitle} characters`)
  .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters');
const tags = z.string().trim().max(300, 'Use fewer tags').default('');

/** The form that opens a thread. */
export const threadDraft = z
  .object({
    board: z.string({ error: 'Choose a board' }).min(1, 'Choose a board').max(100),
    kind: z.enum(threadKinds, { error: 'Choose what it is' }),
    title: threadTitle,
    body: body('Write a few words'),
    tags,
    product: z.string().max(100).optional(),
    ...pollShape,
    ...gatheringShape,
    followsEvent: z.string().max(20).optional(),
    /** Of announcements: on top of the board from the start. */
    pin: z.literal('yes').optional(),
  })
  .superRefine(checkPoll)
  .superRefine((draft, context) => {
    if (draft.kind === 'event') checkGathering(draft, context);
  });
export type ThreadDraft = z.infer<typeof threadDraft>;

/** The form that changes one. */
export const threadEditDraft = z.object({ title: threadTitle, body: body('Write a few words'), tags });
export type ThreadEditDraft = z.infer<typeof threadEditDraft>;

/** A reply, new or changed. */
export const replyDraft = z.object({ body: body('Write a few words') });
export type ReplyDraft = z.infer<typeof replyDraft>;
