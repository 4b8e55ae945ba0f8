import { expect, it } from 'vitest';
import { keepReward, lockReward } from '#app/features/reviews/campaigns/lock-reward.server';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('finds what is given now, and ties a review to it; without a campaign there is nothing to tie', async () => {
  const [author, product] = [await aMember(db), await aProduct(db)];
  const review = await aReview(db, { by: author, productId: product.id });
  const ask = () => db.transaction((tx) => lockReward({ db: tx, actor: author, now }, product.id, null));
  expect(await ask()).toBeNull();
  await keepReward(db, review.id, null);
  const [campaign] = await db.sql<[{ id: number }]>`
    insert into review_campaigns (public_id, incentive, given, who, starts_at, ends_at, declared_by)
    values ('lock-reward', 'reward', 'A mug', 'everybody', '2026-01-31', '2026-02-03', ${author.id}) returning id`;
  await db.sql`insert into review_campaign_products (campaign_id, product_id) values (${campaign.id}, ${product.id})`;
  const reward = await ask();
  expect(reward).toMatchObject({ campaignId: campaign.id, incentive: 'reward', given: 'A mug' });
  await keepReward(db, review.id, reward);
  expect(await db.sql`select campaign_id as id from review_rewards where review_id = ${review.id}`).toEqual([
    { id: campaign.id },
  ]);
});
