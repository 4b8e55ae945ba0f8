import type { Db } from '#db/client';
import type { MemberContext } from '../../command';
import type { Reward } from './campaign';
import { findReward } from './find-reward.server';

/**
 * What is given for a review that comes now, in the transaction that takes it.
 *
 * RACE: a campaign that is declared at this moment goes first, or finds this review (declare-campaign.server.ts).
 */
export async function lockReward(
  { db, actor, now }: MemberContext,
  productId: number,
  by: string | null,
): Promise<Reward | null> {
  await db.sql`select from products where id = ${productId} for key share`;
  return findReward(db, { actor, productId, by, now });
}

/** Ties a review to the campaign that gives something for it; without one there is nothing to keep. */
export async function keepReward(tx: Db, reviewId: number, reward: Reward | null): Promise<void> {
  if (!reward) return;
  await tx.sql`insert into review_rewards (review_id, campaign_id) values (${reviewId}, ${reward.campaignId})`;
}
