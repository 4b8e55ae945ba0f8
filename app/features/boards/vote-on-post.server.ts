import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { findReply, findThread } from './subject-queries.server';

export type VoteProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** What is voted on and whether the vote is given or taken back. */
export interface VoteInput {
  kind: 'thread' | 'reply';
  publicId: string;
  given: boolean;
}

/**
 * Says that a thread or reply helped, or takes it back. The primary key lets one person count once, and the counter
 * moves only when the row did, so two hundred parallel clicks are one vote.
 */
export async function voteOnPost(ctx: MemberContext, input: VoteInput): Promise<Result<null, VoteProblem>> {
  return inTransaction(ctx, async ({ db, actor }) => {
    const reply = input.kind === 'reply' ? await findReply(db, input.publicId) : null;
    const thread = reply?.thread ?? (input.kind === 'thread' ? await findThread(db, input.publicId) : null);
    if (!thread) return refused({ code: 'gone' });
    const verdict = reply ? may(actor, 'reply.vote', reply) : may(actor, 'thread.vote', thread);
    if (!verdict.ok) return refused(verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because });
    const subject = { kind: input.kind, id: reply?.id ?? thread.id };
    const table = db.sql(input.kind === 'thread' ? 'threads' : 'replies');
    const [changed] = input.given
      ? await db.sql`
          with vote as (
            insert into votes (subject_kind, subject_id, member_id) values (${subject.kind}, ${subject.id}, ${actor.id})
            on conflict do nothing returning subject_id
          )
          update ${table} set vote_count = vote_count + 1 from vote where id = vote.subject_id returning id`
      : await db.sql`
          with vote as (
            delete from votes where subject_kind = ${subject.kind} and subject_id = ${subject.id} and member_id = ${actor.id} returning subject_id
          )
          update ${table} set vote_count = vote_count - 1 from vote where id = vote.subject_id returning id`;
    if (!changed) return done(null);
    await announce(db, {
      kind: `${input.kind}.${input.given ? 'voted' : 'unvoted'}`,
      subjectKind: subject.kind,
      subjectId: subject.id,
      actorId: actor.id,
      touches: [`thread:${thread.id}`],
    });
    return done(null);
  });
}
