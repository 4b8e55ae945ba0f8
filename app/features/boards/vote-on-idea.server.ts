import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { getIdeaBudget } from '../settings/idea-budget-queries.server';
import { inTransaction, type MemberContext } from '../command';
import { bindsVotes, type IdeaStatus } from './idea';
import { boundVotes } from './idea-queries.server';
import { findThread } from './subject-queries.server';

export type IdeaVoteProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'decided' }
  | { code: 'spent'; budget: number };

/**
 * Gives one of a member's votes to an idea, or takes it back. The member's own row is locked while their votes are
 * counted, so that two hundred at the same moment, for as many ideas, never make more than the budget; the counter
 * moves only when a row did. What was shipped or declined takes no votes and gives back those it has.
 */
export async function voteOnIdea(
  ctx: MemberContext,
  input: { publicId: string; given: boolean },
): Promise<Result<null, IdeaVoteProblem>> {
  return inTransaction(ctx, async ({ db, actor }) => {
    // RACE: the member's row is the queue; the thread's row is taken after it, by everybody in this order.
    await db.sql`select from members where id = ${actor.id} for no key update`;
    const thread = await findThread(db, input.publicId, { lock: true });
    if (!thread || thread.kind !== 'idea') return refused({ code: 'gone' });
    const verdict = may(actor, 'idea.vote', thread);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const [idea] = await db.sql<
      [{ status: IdeaStatus }]
    >`select status from ideas where thread_id = ${thread.id}`;
    if (!bindsVotes(idea.status)) return refused({ code: 'decided' });
    const vote = { threadId: thread.id, memberId: actor.id };
    if (input.given) {
      const budget = await getIdeaBudget(db);
      const [{ bound, voted }] = await db.sql<[{ bound: number; voted: boolean }]>`
        select ${boundVotes(db, actor.id)} as bound,
               exists (select from idea_votes where thread_id = ${thread.id} and member_id = ${actor.id}) as voted`;
      if (!voted && bound >= budget) return refused({ code: 'spent', budget });
    }
    if (await changeVote(db, { ...vote, given: input.given }))
      await touchPages(db, [`thread:${thread.id}`, `board:${thread.boardId}`]);
    return done(null);
  });
}

async function changeVote(
  { sql }: Db,
  { threadId, memberId, given }: { threadId: number; memberId: number; given: boolean },
): Promise<boolean> {
  const vote = given
    ? sql`insert into idea_votes (thread_id, member_id) values (${threadId}, ${memberId}) on conflict do nothing returning thread_id`
    : sql`delete from idea_votes where thread_id = ${threadId} and member_id = ${memberId} returning thread_id`;
  const changed = await sql`
    with vote as (${vote})
    update ideas i set vote_count = vote_count + ${given ? 1 : -1} from vote where i.thread_id = vote.thread_id returning i.thread_id`;
  return changed.length > 0;
}
