import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../../command';
import { phaseOf } from './challenge';
import { getChallenge } from './challenge-queries.server';

export type JoinProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'over' };

/** Joins a challenge, or leaves it. What one did since it began counts, also before joining; who has finished stays in. */
export async function joinChallenge(
  ctx: MemberContext,
  { publicId, joins }: { publicId: string; joins: boolean },
): Promise<Result<null, JoinProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    // RACE: the lock that the counting takes: nobody leaves in the moment in which they finish.
    await db.sql`select from challenges where public_id = ${publicId} for update`;
    const challenge = await getChallenge(db, publicId, actor.id);
    if (!challenge) return refused({ code: 'gone' });
    const verdict = may(actor, 'challenge.join', challenge);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    if (phaseOf(challenge, now) === 'after' || challenge.finishedAt) return refused({ code: 'over' });
    if (joins)
      await db.sql`
        insert into challenge_joins (challenge_id, member_id) values (${challenge.id}, ${actor.id}) on conflict do nothing`;
    else
      await db.sql`delete from challenge_joins where challenge_id = ${challenge.id} and member_id = ${actor.id}`;
    return done(null);
  });
}
