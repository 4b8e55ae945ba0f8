import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { lockBalances } from '../reputation/settle-awards.server';
import { spendPoints } from '../reputation/spend-points.server';
import { getSpending } from '../reputation/spending-queries.server';
import { deliver } from './deliver.server';
import { phaseOf, type Reward } from './reward';
import { rewardPages } from './reward-pages';
import { countOwn, getReward } from './reward-queries.server';

export interface RedeemInput {
  publicId: string;
  /** Made with the form, so that the same form sent twice buys once. */
  key: string;
  /** Whether the member lets the shop have their mail address for this one. */
  lendsMail: boolean;
}

export type RedeemProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  /** The form was sent before, for something else. */
  | { code: 'sent-before' }
  | { code: 'not-begun'; opensAt: string }
  | { code: 'over' }
  | { code: 'mail-needed' }
  | { code: 'enough'; most: number }
  | { code: 'too-dear'; missing: number }
  | { code: 'sold-out' };

/**
 * Buys one of a reward with points. The member's balance is held first and the stock is taken last, each by an update
 * that looks at what is there: however many ask at once, no more is given than there is, and no point is spent twice.
 *
 * What needs nobody's yes goes on its way in the same transaction; all else waits for the team.
 */
export async function redeemReward(
  ctx: MemberContext,
  input: RedeemInput,
): Promise<Result<{ publicId: string }, RedeemProblem>> {
  return inTransaction(ctx, async (inner) => {
    const reward = await getReward(inner.db, input.publicId);
    if (!reward) return refused({ code: 'gone' });
    const verdict = may(inner.actor, 'reward.redeem', reward);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    // RACE: one member's redemptions stand in line here, so that counting them and looking at the balance stays true.
    await lockBalances(inner.db, [inner.actor.id]);
    const known = await findSent(inner.db, input.key);
    if (known) {
      const isSame = known.memberId === inner.actor.id && known.rewardId === reward.id;
      return isSame ? done({ publicId: input.key }) : refused({ code: 'sent-before' });
    }
    const problem = await findProblem(inner, reward, input);
    if (problem) return refused(problem);
    if (!(await takeOne(inner.db, reward.id))) return refused({ code: 'sold-out' });
    await write(inner, reward, input);
    return done({ publicId: input.key });
  });
}

async function findSent(db: Db, key: string): Promise<{ memberId: number; rewardId: number } | null> {
  const [found] = await db.sql<[{ memberId: number; rewardId: number }?]>`
    select member_id as "memberId", reward_id as "rewardId" from redemptions where public_id = ${key}`;
  return found ?? null;
}

async function findProblem(
  { db, actor, now }: MemberContext,
  reward: Reward,
  { lendsMail }: RedeemInput,
): Promise<RedeemProblem | null> {
  const phase = phaseOf(reward, now);
  if (phase === 'before') return { code: 'not-begun', opensAt: reward.opensAt ?? '' };
  if (phase === 'after') return { code: 'over' };
  if (reward.delivery === 'hook' && !lendsMail) return { code: 'mail-needed' };
  const most = reward.perMember;
  if (most !== null && (await countOwn(db, reward.id, actor.id)) >= most) return { code: 'enough', most };
  const { left } = await getSpending(db, actor.id);
  return left < reward.cost ? { code: 'too-dear', missing: reward.cost - left } : null;
}

/** RACE: the update looks at the stock itself; a check on the table says the same once more. */
async function takeOne(db: Db, rewardId: number): Promise<boolean> {
  const taken = await db.sql`
    update rewards set taken = taken + 1
    where id = ${rewardId} and state = 'open' and (stock is null or taken < stock) returning id`;
  return taken.length > 0;
}

async function write(ctx: MemberContext, reward: Reward, { key, lendsMail }: RedeemInput): Promise<void> {
  const { db, actor, now } = ctx;
  const at = now.toISOString();
  const state = reward.needsApproval ? 'asked' : 'approved';
  const [row] = await db.sql<[{ id: number }]>`
    insert into redemptions (public_id, reward_id, member_id, title, cost, state, mail_lent_at, created_at)
    values (${key}, ${reward.id}, ${actor.id}, ${reward.title}, ${reward.cost}, ${state},
            ${reward.delivery === 'hook' && lendsMail ? at : null}, ${at})
    returning id`;
  const left = await spendPoints(db, { memberId: actor.id, redemptionId: row.id, points: reward.cost, at });
  if (left === null) throw new Error('the balance was held and holds less than it did');
  await announce(db, {
    ...{ kind: 'redemption.asked', subjectKind: 'redemption', subjectId: row.id, actorId: actor.id },
    payload: { reward: reward.id, state, delivery: reward.delivery },
    touches: rewardPages(reward.id),
  });
  if (state === 'approved') await deliver(ctx, { id: row.id, reward });
}
