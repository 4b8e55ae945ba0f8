import type { Db } from '#db/client';
import { announce } from '#db/events';
import type { CommandContext } from '../command';
import { lockBalances } from '../reputation/settle-awards.server';
import { giveBackPoints } from '../reputation/spend-points.server';
import { getRedemption, type Redemption } from './redemption-queries.server';
import { rewardPages } from './reward-pages';

/** A redemption, held until the transaction ends: whoever decides about it looks at what it has become. */
export async function lockRedemption(db: Db, publicId: string): Promise<Redemption | null> {
  await db.sql`select from redemptions where public_id = ${publicId} for update`;
  return getRedemption(db, publicId);
}

/** Ends a redemption that was not sent: the points go back by the opposite entry, and what was set aside is there again. */
export async function giveBack(
  { db, actor, now }: CommandContext,
  { id, memberId, rewardId }: Redemption,
  outcome: 'declined' | 'cancelled',
): Promise<void> {
  const at = now.toISOString();
  await lockBalances(db, [memberId]);
  await giveBackPoints(db, { redemptionId: id, at });
  await db.sql`update rewards set taken = taken - 1 where id = ${rewardId}`;
  await announce(db, {
    ...{ kind: `redemption.${outcome}`, subjectKind: 'redemption', subjectId: id },
    ...{ actorId: actor.kind === 'member' ? actor.id : null, touches: rewardPages(rewardId) },
    payload: { reward: rewardId },
  });
}
