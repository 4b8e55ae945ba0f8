import { describe, expect, it } from 'vitest';
import { loadReviewData } from '#app/features/reviews/load-review-data.server';
import { productMarkup } from '#app/features/reviews/product-markup';
import { getProduct } from '#app/features/products/product-queries.server';
import { listCampaigns } from '#app/features/reviews/campaigns/campaign-queries.server';
import type { CampaignDraft } from '#app/features/reviews/campaigns/campaign-draft.server';
import { declareCampaign } from '#app/features/reviews/campaigns/declare-campaign.server';
import { findReward } from '#app/features/reviews/campaigns/find-reward.server';
import { editReview } from '#app/features/reviews/edit-review.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { getStarTable } from '#app/features/reviews/review-count-queries.server';
import { getReview } from '#app/features/reviews/review-queries.server';
import type { MemberActor } from '#app/policy/actor';
import { auditsAbout, kindsAbout } from '#tests/support/facts';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';

/** Law 4: a review inside a reward campaign is always marked, and promise 6: both averages equal a recount. */

const { db } = await testDatabase();
const now = new Date('2026-02-10T10:00:00Z');
const marketer = await aMember(db, { role: 'marketer' });

const declare = (draft: Partial<CampaignDraft> & Pick<CampaignDraft, 'products'>, actor = marketer) =>
  declareCampaign(
    { db, actor, now },
    {
      incentive: 'reward',
      given: 'Ten euros off',
      who: 'everybody',
      startsOn: '2026-02-01',
      endsOn: '2026-02-28',
      ...draft,
    },
  );

async function declared(...given: Parameters<typeof declare>) {
  const answer = await declare(...given);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

interface Writing {
  by?: MemberActor;
  stars?: number;
  campaign?: string | null;
  at?: Date;
  incentive?: 'none' | 'free-product';
}

async function write(
  product: { id: number },
  { by, stars = 4, campaign = null, at = now, incentive = 'none' }: Writing = {},
) {
  const actor = by ?? (await aMember(db));
  const draft = {
    ...{ stars, title: 'A review', body: `It does its work, ${Math.random()}.`, pros: '', cons: '' },
    ...{ incentive, relation: 'customer' as const },
  };
  const posted = await postReview(
    { db, actor, now: at },
    { product: { id: product.id, state: 'listed' }, draft, photos: [], campaign },
  );
  if (!posted.ok) throw new Error(posted.problem.code);
  const row = await getReview(db, posted.value.publicId, null);
  if (!row) throw new Error('it is gone');
  return { actor, draft, row };
}

/** Somebody with a confirmed address who has bought the product; answers with the line of the order, too. */
async function aBuyer(product: { id: number }) {
  const member = await aMember(db);
  const [line] = await db.sql<[{ id: number }]>`
    with o as (
      insert into orders (source, number, email, ordered_at)
      select 'test', ${`C-${member.id}-${product.id}`}, email, ${now.toISOString()} from members where id = ${member.id} returning id
    )
    insert into order_lines (order_id, product_id) select id, ${product.id} from o returning id`;
  return { member, lineId: line.id };
}

async function invited(product: { id: number }): Promise<MemberActor> {
  const { member, lineId } = await aBuyer(product);
  await db.sql`
    insert into review_invitations (email, product_id, order_line_id, due_at, sent_at)
    select email, ${product.id}, ${lineId}, ${now.toISOString()}, ${now.toISOString()} from members where id = ${member.id}`;
  return member;
}

/** Both averages from the rows themselves. */
async function recount(productId: number) {
  const rows = await db.sql<Array<{ stars: number; proven: boolean; rewarded: boolean }>>`
    select r.stars, r.proof = 'order-matched' and r.incentive = 'none' and r.relation = 'customer' as proven,
           exists (select from review_rewards w where w.review_id = r.id) as rewarded
    from reviews r where r.product_id = ${productId} and r.state = 'published'`;
  const byStars = (of: ReadonlyArray<{ stars: number }>) =>
    [1, 2, 3, 4, 5].map((stars) => of.filter((row) => row.stars === stars).length);
  expect(rows.filter(({ proven, rewarded }) => proven && rewarded)).toEqual([]);
  return { all: byStars(rows), proven: byStars(rows.filter(({ proven }) => proven)) };
}

describe('a declared campaign', () => {
  it('marks each review inside its days, for every number of stars, with what was given', async () => {
    const product = await aProduct(db);
    await declared({ products: [product.sku] });
    for (const stars of [1, 2, 3, 4, 5])
      expect((await write(product, { stars })).row).toMatchObject({
        incentive: 'reward',
        given: 'Ten euros off',
      });
    for (const at of ['2026-01-31T23:59:59Z', '2026-03-01T00:00:00Z'])
      expect((await write(product, { at: new Date(at) })).row).toMatchObject({
        incentive: 'none',
        given: null,
      });
    expect((await write(product, { at: new Date('2026-02-28T23:59:59Z') })).row.given).toBe('Ten euros off');
    expect((await write(await aProduct(db))).row.given).toBeNull();
  });

  it('is for who was invited, or comes by its link, when it says so', async () => {
    const product = await aProduct(db);
    const { publicId } = await declared({ products: [product.sku], who: 'invited' });
    expect((await write(product)).row.given).toBeNull();
    expect((await write(product, { by: await invited(product) })).row.given).toBe('Ten euros off');
    expect((await write(product, { campaign: publicId })).row.given).toBe('Ten euros off');
    const other = await aProduct(db);
    await declared({ products: [other.sku], who: 'link', given: 'A mug' });
    expect((await write(other, { by: await invited(other) })).row.given).toBeNull();
    expect((await write(other, { campaign: publicId })).row.given).toBeNull();
    expect(await findReward(db, { actor: marketer, productId: product.id, by: 'nothing', now })).toBeNull();
  });

  it('cannot be unmarked by the author, who may say more but not less', async () => {
    const product = await aProduct(db);
    await declared({ products: [product.sku] });
    const { actor, draft, row } = await write(product, { incentive: 'free-product' });
    expect(row.incentive).toBe('reward');
    for (const incentive of ['none', 'free-product'] as const) {
      const change = { publicId: row.publicId, draft: { ...draft, title: 'Changed', incentive } };
      expect((await editReview({ db, actor, now }, change)).ok).toBe(true);
      expect(await getReview(db, row.publicId, null)).toMatchObject({
        incentive: 'reward',
        given: 'Ten euros off',
      });
    }
  });

  it('marks what was written inside it before it was declared, tells its author, and counts anew', async () => {
    const product = await aProduct(db);
    const at = (iso: string) => new Date(iso);
    const [one, other] = [await aBuyer(product), await aBuyer(product)];
    const { row: early } = await write(product, { by: one.member, at: at('2026-02-05T10:00:00Z') });
    const { row: before } = await write(product, { by: other.member, at: at('2026-01-05T10:00:00Z') });
    expect([early.proof, before.proof]).toEqual(['order-matched', 'order-matched']);
    expect((await getStarTable(db, product.id)).proven.reduce((sum, of) => sum + of, 0)).toBe(2);
    const { campaignId, marked } = await declared({ products: [product.sku] });
    expect(marked).toBe(1);
    expect(await kindsAbout(db, 'review', early.id)).toContain('review.rewarded');
    expect(await kindsAbout(db, 'review', before.id)).not.toContain('review.rewarded');
    const table = await getStarTable(db, product.id);
    expect({ all: table.all, proven: table.proven }).toEqual(await recount(product.id));
    expect(table.proven.reduce((sum, of) => sum + of, 0)).toBe(1);
    expect(await auditsAbout(db, 'campaign', campaignId)).toEqual([
      { action: 'review-campaign.declared', actorId: marketer.id },
    ]);
  });

  it('leaves no review unmarked that is posted at the moment of the declaration', async () => {
    const product = await aProduct(db);
    const authors = await Promise.all(Array.from({ length: 24 }, () => aMember(db)));
    const half = authors.length / 2;
    await Promise.all([
      ...authors.slice(0, half).map((by) => write(product, { by })),
      declared({ products: [product.sku] }),
      ...authors.slice(half).map((by) => write(product, { by })),
    ]);
    const rows = await db.sql`
      select r.incentive from reviews r left join review_rewards w on w.review_id = r.id
      where r.product_id = ${product.id} and (w.review_id is null or r.incentive <> 'reward')`;
    expect(rows).toHaveLength(0);
    const table = await getStarTable(db, product.id);
    expect({ all: table.all, proven: table.proven }).toEqual(await recount(product.id));
  });

  it('leaves both averages equal to a recount after many reviews, changes and declarations', async () => {
    const product = await aProduct(db);
    for (let round = 0; round < 30; round += 1) {
      const by = round % 2 === 0 ? (await aBuyer(product)).member : await aMember(db);
      const { actor, draft, row } = await write(product, { by, stars: 1 + (round % 5) });
      if (round % 4 === 0)
        await editReview(
          { db, actor, now },
          { publicId: row.publicId, draft: { ...draft, stars: 1 + ((round + 2) % 5) } },
        );
      if (round === 10) await declared({ products: [product.sku], who: 'link' });
      if (round === 20) await declared({ products: [product.sku] });
    }
    const table = await getStarTable(db, product.id);
    expect({ all: table.all, proven: table.proven }).toEqual(await recount(product.id));
    const [line] = (await listCampaigns(db, null)).filter(({ products }) =>
      products.some(({ slug, reviews }) => slug === product.slug && reviews > 0),
    );
    expect(line?.products).toMatchObject([{ slug: product.slug, reviews: 30 }]);
  });

  it('is said to programs and to search engines, too', async () => {
    const product = await aProduct(db);
    await declared({ products: [product.sku], given: 'A pound of beans' });
    const { row } = await write(product);
    const full = await getProduct(db, product.slug);
    if (!full) throw new Error('the product is gone');
    const data = await loadReviewData(db, full, { query: new URLSearchParams(), origin: '' });
    expect(data.reviews).toMatchObject([{ incentive: 'reward', given: 'A pound of beans' }]);
    expect(data.averages.orderMatchedUnrewarded.count).toBe(0);
    const place = { product: full, brand: 'A', origin: '', hasOthers: false };
    const marks = productMarkup({ ...place, all: [0, 0, 0, 1, 0], rows: [row] })?.review[0]?.keywords;
    expect(marks).toContainEqual(
      expect.objectContaining({ termCode: 'reward', name: 'Got a reward for reviewing: A pound of beans' }),
    );
  });

  it('is declared by marketers and admins alone, of products that there are', async () => {
    const { sku } = await aProduct(db);
    for (const role of ['member', 'moderator'] as const)
      expect(await declare({ products: [sku] }, await aMember(db, { role }))).toMatchObject({
        problem: { because: 'team-only' },
      });
    expect(await declare({ products: [sku, 'nothing-of-the-kind'] })).toEqual({
      ok: false,
      problem: { code: 'unknown-product' },
    });
    expect(
      await db.sql`select 1 from review_campaign_products p join products t on t.id = p.product_id where t.sku = ${sku}`,
    ).toHaveLength(0);
  });
});
