import * as z from 'zod';
import {
  maxPollOption,
  maxPollOptions,
  maxPollQuestion,
  minPollOptions,
  pollDays,
  pollKinds,
  pollResults,
  readPollOptions,
  type NewPoll,
} from './poll';

/** The fields of a poll in the form of a thread. They stand there whether or not somebody wants one. */
export const pollShape = {
  pollQuestion: z
    .string()
    .trim()
    .max(maxPollQuestion, `Use at most ${maxPollQuestion} characters`)
    .optional(),
  pollOptions: z
    .string()
    .max(maxPollOptions * (maxPollOption + 20), 'This is too long')
    .optional(),
  pollKind: z.enum(pollKinds).default('single'),
  pollDays: z.enum(pollDays).default(''),
  pollResults: z.enum(pollResults).default('answered'),
};

type PollDraft = z.infer<z.ZodObject<typeof pollShape>>;

/** Refuses half a poll: a question without answers, answers without a question, too few, too many or too long ones. */
export function checkPoll(draft: PollDraft, context: z.RefinementCtx): void {
  const options = readPollOptions(draft.pollOptions ?? '');
  const refuse = (field: keyof PollDraft, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (!draft.pollQuestion && options.length === 0) return;
  if (!draft.pollQuestion) refuse('pollQuestion', 'Say what you want to know');
  if (options.length < minPollOptions)
    refuse('pollOptions', `Give at least ${minPollOptions} answers, one a line`);
  if (options.length > maxPollOptions) refuse('pollOptions', `Give at most ${maxPollOptions} answers`);
  if (options.some((option) => option.length > maxPollOption))
    refuse('pollOptions', `Use at most ${maxPollOption} characters for each answer`);
}

/** The poll that a thread is posted with, or none. */
export function readPoll(draft: PollDraft, now: Date): NewPoll | null {
  if (!draft.pollQuestion) return null;
  const days = Number(draft.pollDays);
  return {
    question: draft.pollQuestion,
    kind: draft.pollKind,
    options: readPollOptions(draft.pollOptions ?? ''),
    results: draft.pollResults,
    closesAt: days > 0 ? new Date(now.getTime() + days * 86_400_000).toISOString() : null,
  };
}
