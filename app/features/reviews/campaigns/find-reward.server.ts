import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { Reward } from './campaign';

interface Reviewing {
  actor: Pick<MemberActor, 'id'>;
  productId: number;
  /** The campaign whose link they came by, as the address says it; null without one. */
  by: string | null;
  now: Date;
}

/**
 * What somebody who reviews a product now is given for it: by the link that they came by, else because they were invited or
 * because everybody is. Null outside every campaign. Neither asks what they think of the product.
 */
export async function findReward(db: Db, { actor, productId, by, now }: Reviewing): Promise<Reward | null> {
  const [row] = await db.sql<[Reward?]>`
    select c.id as "campaignId", c.incentive, c.given
    from review_campaign_products p join review_campaigns c on c.id = p.campaign_id
    where p.product_id = ${productId} and c.starts_at <= ${now.toISOString()} and c.ends_at > ${now.toISOString()}
      and (c.public_id = ${by ?? ''} or c.who = 'everybody' or (c.who = 'invited' and exists (
        select from review_invitations i join members m on m.email = i.email and m.email_verified_at is not null
        where m.id = ${actor.id} and i.product_id = p.product_id and i.sent_at is not null)))
    order by c.public_id = ${by ?? ''} desc, c.id limit 1`;
  return row ?? null;
}
