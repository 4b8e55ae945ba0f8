import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import type { Incentive } from '../proof';
import type { CampaignWho } from './campaign';

/** A campaign with its products and how many reviews of each are inside it. */
export interface CampaignLine {
  id: number;
  publicId: string;
  incentive: Exclude<Incentive, 'none'>;
  given: string;
  who: CampaignWho;
  startsAt: string;
  endsAt: string;
  createdAt: string;
  products: Array<{ slug: string; name: string; reviews: number }>;
}

export const campaignPageSize = 30;

/** The campaigns that were declared, newest first. */
export async function listCampaigns(db: Db, after: Keyset | null): Promise<CampaignLine[]> {
  const from = after
    ? db.sql`(c.created_at, c.id) < (${after.value}::timestamptz, ${after.id}::bigint)`
    : db.sql`true`;
  return db.sql<CampaignLine[]>`
    with page as (
      select * from review_campaigns c where ${from} order by c.created_at desc, c.id desc limit ${campaignPageSize + 1}
    ), inside as (
      select w.campaign_id, r.product_id, count(*)::int as reviews
      from page join review_rewards w on w.campaign_id = page.id join reviews r on r.id = w.review_id
      group by 1, 2
    )
    select c.id, c.public_id as "publicId", c.incentive, c.given, c.who, c.starts_at as "startsAt", c.ends_at as "endsAt",
           c.created_at as "createdAt", (
             select json_agg(json_build_object('slug', p.slug, 'name', p.name, 'reviews', coalesce(i.reviews, 0)) order by p.name)
             from review_campaign_products cp join products p on p.id = cp.product_id
             left join inside i on i.campaign_id = c.id and i.product_id = p.id where cp.campaign_id = c.id) as products
    from page c order by c.created_at desc, c.id desc`;
}
