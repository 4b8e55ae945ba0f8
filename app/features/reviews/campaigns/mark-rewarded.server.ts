import type { Db } from '#db/client';
import { announceTogether } from '#db/events';
import { countReviews } from '../review-counts.server';

/**
 * Marks the reviews that were written inside a campaign before it was declared: a brand that is late has no unmarked
 * ones. What is inside another campaign stays there. Answers with how many.
 */
export async function markRewarded(tx: Db, campaignId: number): Promise<number> {
  const inside = await tx.sql<Array<{ id: number; productId: number }>>`
    select r.id, r.product_id as "productId"
    from review_campaigns c join review_campaign_products p on p.campaign_id = c.id
    join reviews r on r.product_id = p.product_id and r.occurred_at >= c.starts_at and r.occurred_at < c.ends_at
    where c.id = ${campaignId} and r.import_source is null and r.author_id is not null
      and not exists (select from review_rewards w where w.review_id = r.id)
      and (c.who = 'everybody' or (c.who = 'invited' and exists (
        select from review_invitations i join members m on m.email = i.email and m.email_verified_at is not null
        where m.id = r.author_id and i.product_id = r.product_id and i.sent_at is not null)))
    order by r.id for update of r`;
  if (inside.length === 0) return 0;
  const ids = inside.map(({ id }) => id);
  await countReviews(tx, ids, -1);
  await tx.sql`
    update reviews set incentive = c.incentive from review_campaigns c
    where reviews.id = any(${ids}::bigint[]) and c.id = ${campaignId}`;
  await tx.sql`
    insert into review_rewards (review_id, campaign_id) select id, ${campaignId} from unnest(${ids}::bigint[]) as id`;
  await countReviews(tx, ids, 1);
  await announceTogether(
    tx,
    inside.map(({ id, productId }) => ({
      kind: 'review.rewarded' as const,
      subjectKind: 'review',
      subjectId: id,
      touches: [`product:${productId}`, `review:${id}`, 'products'],
    })),
  );
  return ids.length;
}
