import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { askToTellShop, deliver, markSent } from './deliver.server';
import { giveBack, lockRedemption } from './lock-redemption.server';
import type { RedemptionState } from './redemption';
import type { Redemption } from './redemption-queries.server';
import { getReward } from './reward-queries.server';

/** What somebody of the team does about a redemption. Declined and sent by hand go with words for its member. */
export type RedemptionDecision =
  | { what: 'approve' }
  | { what: 'decline'; note: string }
  /** Sent by hand, with what the member needs to know: a number to follow, a code, where to fetch it. */
  | { what: 'send'; note: string }
  /** Tell the shop again after it had not answered. */
  | { what: 'retry' };

export type DecideProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  /** Somebody was faster, or this does not fit what it has become. */
  | { code: 'not-now'; state: RedemptionState };

/** What can be done in which state. */
const fits: Record<RedemptionDecision['what'], (redemption: Redemption) => boolean> = {
  approve: ({ state }) => state === 'asked',
  // An order that the shop may be booking this moment is not taken back.
  decline: ({ state, delivery }) =>
    state === 'asked' || state === 'failed' || (state === 'approved' && delivery === 'hand'),
  send: ({ state, delivery }) => state === 'failed' || (state === 'approved' && delivery === 'hand'),
  retry: ({ state, delivery }) => state === 'failed' && delivery === 'hook',
};

/** What can be done about a redemption as it stands now. */
export function possibleActs(redemption: Redemption): Record<RedemptionDecision['what'], boolean> {
  return {
    ...{ approve: fits.approve(redemption), decline: fits.decline(redemption) },
    ...{ send: fits.send(redemption), retry: fits.retry(redemption) },
  };
}

/**
 * Carries a decision of the team out, under the lock of the redemption: of two at once the second reads that it was
 * decided. A declined one gives the points back by the opposite entry; its member reads why.
 */
export async function decideRedemption(
  ctx: MemberContext,
  { publicId, decision }: { publicId: string; decision: RedemptionDecision },
): Promise<Result<null, DecideProblem>> {
  return inTransaction(ctx, async (inner) => {
    const redemption = await lockRedemption(inner.db, publicId);
    if (!redemption) return refused({ code: 'gone' });
    const verdict = await attempt(inner, 'redemption.decide', {
      subject: redemption,
      about: { kind: 'redemption', id: redemption.id },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    if (!fits[decision.what](redemption)) return refused({ code: 'not-now', state: redemption.state });
    const after = await carryOut(inner, redemption, decision);
    await writeAudit(inner.db, {
      ...{ actorId: inner.actor.id, action: `redemption.${pastOf[decision.what]}` },
      ...{ subjectKind: 'redemption', subjectId: redemption.id },
      detail: { before: redemption.state, after, member: redemption.memberId, points: redemption.cost },
    });
    return done(null);
  });
}

const pastOf = { approve: 'approved', decline: 'declined', send: 'sent', retry: 'retried' } as const;

async function carryOut(
  ctx: MemberContext,
  redemption: Redemption,
  decision: RedemptionDecision,
): Promise<RedemptionState> {
  const { db } = ctx;
  const reward = await getReward(db, redemption.rewardPublicId);
  if (!reward) throw new Error('a redemption without its reward');
  switch (decision.what) {
    case 'approve':
      await setState(ctx, redemption, { state: 'approved', note: '' });
      await announce(db, {
        ...{ kind: 'redemption.approved', subjectKind: 'redemption', subjectId: redemption.id },
        ...{ actorId: ctx.actor.id, payload: { reward: reward.id, delivery: reward.delivery } },
      });
      await deliver(ctx, { id: redemption.id, reward });
      return 'approved';
    case 'decline':
      await setState(ctx, redemption, { state: 'declined', note: decision.note });
      await giveBack(ctx, redemption, 'declined');
      return 'declined';
    case 'send':
      await setState(ctx, redemption, { state: 'approved', note: '' });
      await markSent(ctx, { id: redemption.id, reward, code: null, note: decision.note });
      return 'sent';
    case 'retry':
      await setState(ctx, redemption, { state: 'approved', note: '' });
      await askToTellShop(db, redemption.id);
      return 'approved';
  }
}

async function setState(
  { db, actor, now }: MemberContext,
  { id }: Redemption,
  { state, note }: { state: RedemptionState; note: string },
): Promise<void> {
  await db.sql`
    update redemptions set state = ${state}, note = ${note}, decided_by = ${actor.id}, decided_at = ${now.toISOString()},
      tries = 0, problem = null
    where id = ${id}`;
}
