import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../../command';
import { getHold } from './hold-queries.server';

export type ContestProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Says in words why one's held points are right, once, while the team has not decided. Whoever decides reads them. */
export async function contestHold(
  ctx: MemberContext,
  input: { publicId: string; words: string },
): Promise<Result<null, ContestProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    // RACE: the pattern is locked before anything is read, so that nothing is contested that was decided meanwhile.
    await db.sql`
      select from award_patterns where id = (select pattern_id from award_holds where public_id = ${input.publicId}) for update`;
    const hold = await getHold(db, input.publicId);
    if (!hold) return refused({ code: 'gone' });
    const verdict = may(actor, 'hold.contest', hold);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    await db.sql`
      update award_holds set contest_words = ${input.words}, contested_at = ${now.toISOString()} where id = ${hold.id}`;
    return done(null);
  });
}
