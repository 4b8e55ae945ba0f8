import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { MemberContext } from '../command';
import type { FollowChoice } from './follow';
import { findThread } from './subject-queries.server';

export type FollowProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Follows a thread at a level or stops following it. Only what one may read can be followed. */
export async function followThread(
  { db, actor }: MemberContext,
  input: { publicId: string; level: FollowChoice },
): Promise<Result<null, FollowProblem>> {
  const thread = await findThread(db, input.publicId);
  if (!thread) return refused({ code: 'gone' });
  const verdict = may(actor, 'thread.follow', thread);
  if (!verdict.ok)
    return refused(
      verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
    );
  if (input.level === 'none')
    await db.sql`delete from thread_follows where thread_id = ${thread.id} and member_id = ${actor.id}`;
  else
    await db.sql`
      insert into thread_follows (thread_id, member_id, level) values (${thread.id}, ${actor.id}, ${input.level})
      on conflict (thread_id, member_id) do update set level = excluded.level`;
  return done(null);
}
