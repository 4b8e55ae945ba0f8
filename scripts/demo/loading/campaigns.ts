import { at, type DemoLoad } from './demo-load';

/** The campaigns that give something for reviews, with the reviews inside them. */
export async function loadCampaigns(load: DemoLoad): Promise<void> {
  for (const { by, products, incentive, given, who, from, to, reviews } of load.content.campaigns) {
    const [startsAt, endsAt] = [from, to].map(
      (daysAgo) => `${at(load, { daysAgo, at: '00:00' }).slice(0, 10)}T00:00:00Z`,
    );
    const [campaign] = await load.tx.sql<[{ id: number }]>`
      insert into review_campaigns (incentive, given, who, starts_at, ends_at, declared_by, created_at)
      values (${incentive}, ${given}, ${who}, ${startsAt ?? ''}, ${endsAt ?? ''}, ${load.members.get(by).id}, ${startsAt ?? ''})
      returning id`;
    const productIds = products.map((key) => load.products.get(key).id);
    await load.tx.sql`
      insert into review_campaign_products (campaign_id, product_id)
      select ${campaign.id}, id from unnest(${productIds}::bigint[]) as id`;
    const reviewIds = reviews.map((key) => load.reviews.get(key).id);
    await load.tx.sql`
      insert into review_rewards (review_id, campaign_id) select id, ${campaign.id} from unnest(${reviewIds}::bigint[]) as id`;
  }
}
