import { done, refused, type Result } from '#app/lib/result';
import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Refusal, Verdict } from '#app/policy/verdict';
import type { Db } from '#db/client';
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
    const found = await findVotable(db, actor, input);
    if (!found) return refused({ code: 'gone' });
    const { verdict, subjectId, threadId } = found;
    if (!verdict.ok) {
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    }
    if (!(await changeVote(db, { ...input, subjectId, memberId: actor.id }))) return done(null);
    await announce(db, {
      kind: `${input.kind}.${input.given ? 'voted' : 'unvoted'}`,
      subjectKind: input.kind,
      subjectId,
      actorId: actor.id,
      touches: [`thread:${threadId}`],
    });
    return done(null);
  });
}

interface Votable {
  verdict: Verdict;
  subjectId: number;
  threadId: number;
}

async function findVotable(db: Db, actor: Actor, { kind, publicId }: VoteInput): Promise<Votable | null> {
  if (kind === 'thread') {
    const thread = await findThread(db, publicId);
    // An idea has votes of its own, out of a budget.
    if (thread?.kind === 'idea') return null;
    return (
      thread && { verdict: may(actor, 'thread.vote', thread), subjectId: thread.id, threadId: thread.id }
    );
  }
  const reply = await findReply(db, publicId);
  return (
    reply && { verdict: may(actor, 'reply.vote', reply), subjectId: reply.id, threadId: reply.thread.id }
  );
}

/** Changes the vote and its counter together; false when it was so already. */
async function changeVote(
  { sql }: Db,
  { kind, given, subjectId, memberId }: VoteInput & { subjectId: number; memberId: number },
): Promise<boolean> {
  const posts = sql(kind === 'thread' ? 'threads' : 'replies');
  const vote = given
    ? sql`insert into votes (subject_kind, subject_id, member_id) values (${kind}, ${subjectId}, ${memberId})
          on conflict do nothing returning subject_id`
    : sql`delete from votes where subject_kind = ${kind} and subject_id = ${subjectId} and member_id = ${memberId}
          returning subject_id`;
  const changed = await sql`
    with vote as (${vote})
    update ${posts} set vote_count = vote_count + ${given ? 1 : -1} from vote where id = vote.subject_id returning id`;
  return changed.length > 0;
}
