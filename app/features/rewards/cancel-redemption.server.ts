import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { giveBack, lockRedemption } from './lock-redemption.server';

export type CancelProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Takes one's own redemption back, as long as nobody has said yes. The points are there again at once. */
export async function cancelRedemption(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<null, CancelProblem>> {
  return inTransaction(ctx, async (inner) => {
    const redemption = await lockRedemption(inner.db, publicId);
    if (!redemption) return refused({ code: 'gone' });
    const verdict = may(inner.actor, 'redemption.cancel', redemption);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    await inner.db.sql`
      update redemptions set state = 'cancelled', decided_at = ${inner.now.toISOString()} where id = ${redemption.id}`;
    await giveBack(inner, redemption, 'cancelled');
    return done(null);
  });
}
