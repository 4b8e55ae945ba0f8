import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import type { CampaignDraft } from './campaign-draft.server';
import { markRewarded } from './mark-rewarded.server';

export type DeclareProblem = { code: 'refused'; because: Refusal } | { code: 'unknown-product' };

const dayMs = 86_400_000;

/**
 * Declares that something is given for reviews. Whole days by UTC, the last one included. Reviews that were written inside
 * it already are marked in the same transaction, and their authors told; nothing takes a declaration back.
 */
export async function declareCampaign(
  ctx: MemberContext,
  draft: CampaignDraft,
): Promise<Result<{ campaignId: number; publicId: string; marked: number }, DeclareProblem>> {
  const about = { kind: 'campaign', id: null };
  const verdict = await attempt(ctx, 'reviews.declare-campaign', { subject: null, about });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const startsAt = new Date(`${draft.startsOn}T00:00:00Z`).toISOString();
  const endsAt = new Date(Date.parse(`${draft.endsOn}T00:00:00Z`) + dayMs).toISOString();
  return inTransaction(ctx, async ({ db, actor }) => {
    // RACE: who posts a review holds its product meanwhile, so that none falls between the declaration and the marking.
    const products = await db.sql<Array<{ id: number }>>`
      select id from products where sku = any(${draft.products}::citext[]) order by id for update`;
    if (products.length < draft.products.length) return refused({ code: 'unknown-product' });
    const [campaign] = await db.sql<[{ id: number; publicId: string }]>`
      insert into review_campaigns (incentive, given, who, starts_at, ends_at, declared_by)
      values (${draft.incentive}, ${draft.given}, ${draft.who}, ${startsAt}, ${endsAt}, ${actor.id})
      returning id, public_id as "publicId"`;
    const productIds = products.map(({ id }) => id);
    await db.sql`
      insert into review_campaign_products (campaign_id, product_id)
      select ${campaign.id}, id from unnest(${productIds}::bigint[]) as id`;
    const marked = await markRewarded(db, campaign.id);
    await writeAudit(db, {
      actorId: actor.id,
      action: 'review-campaign.declared',
      subjectKind: 'campaign',
      subjectId: campaign.id,
      detail: {
        before: 'nothing',
        after: `${draft.incentive} for ${draft.who}, ${draft.startsOn} to ${draft.endsOn}`,
        products: productIds.length,
        marked,
      },
    });
    await announce(db, {
      kind: 'review-campaign.declared',
      subjectKind: 'campaign',
      subjectId: campaign.id,
      actorId: actor.id,
    });
    return done({ campaignId: campaign.id, publicId: campaign.publicId, marked });
  });
}
