import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { MemberContext } from '../command';
import { findThread } from './subject-queries.server';

export type FollowProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Follows a thread or stops following it. Only what one may read can be followed. */
export async function followThread(
  ctx: MemberContext,
  input: { publicId: string; following: boolean },
): Promise<Result<null, FollowProblem>> {
  const thread = await findThread(ctx.db, input.publicId);
  if (!thread) return refused({ code: 'gone' });
  const verdict = may(ctx.actor, 'thread.follow', thread);
  if (!verdict.ok)
    return refused(
      verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
    );
  if (input.following)
    await ctx.db
      .sql`insert into thread_follows (thread_id, member_id) values (${thread.id}, ${ctx.actor.id}) on conflict do nothing`;
  else
    await ctx.db
      .sql`delete from thread_follows where thread_id = ${thread.id} and member_id = ${ctx.actor.id}`;
  return done(null);
}
