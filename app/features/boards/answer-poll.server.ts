import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';
import { readChoices, type PollKind } from './poll';
import { findThread } from './subject-queries.server';

export type AnswerPollProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'closed' } | { code: 'no-answer' };

export interface AnswerPollInput {
  publicId: string;
  /** Chosen places, and for an order the rank of each option in turn, as a form brings them. */
  choice: readonly string[];
  rank: readonly string[];
}

/**
 * Answers a poll, or changes the answer. The primary key lets one member have one answer, so two hundred at the same
 * moment end with one; what counts is the last. When it is closed nothing changes any more.
 */
export async function answerPoll(
  ctx: MemberContext,
  input: AnswerPollInput,
): Promise<Result<null, AnswerPollProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const thread = await findThread(db, input.publicId);
    const [poll] = thread
      ? await db.sql<[{ kind: PollKind; optionCount: number; closed: boolean }?]>`
          select kind, cardinality(options) as "optionCount", coalesce(closes_at <= ${now.toISOString()}::timestamptz, false) as closed
          from polls where thread_id = ${thread.id}`
      : [];
    if (!thread || !poll) return refused({ code: 'gone' });
    const verdict = may(actor, 'poll.answer', thread);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    if (poll.closed) return refused({ code: 'closed' });
    const choices = readChoices(poll, input);
    if (!choices) return refused({ code: 'no-answer' });
    await db.sql`
      insert into poll_answers (thread_id, member_id, choices, changed_at) values (${thread.id}, ${actor.id}, ${choices}::smallint[], ${now.toISOString()})
      on conflict (thread_id, member_id) do update set choices = excluded.choices, changed_at = excluded.changed_at`;
    await touchPages(db, [`thread:${thread.id}`]);
    return done(null);
  });
}
