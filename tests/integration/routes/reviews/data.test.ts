import { describe, expect, it } from 'vitest';
import { aProduct, aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

interface Told {
  averages: Record<'all' | 'orderMatchedUnrewarded', { average: number | null; count: number }>;
  countByProof: Record<string, number>;
  reviews: Array<Record<string, unknown>>;
  next: string | null;
}

const ask = (slug: string, query = '', headers: Record<string, string> = {}) =>
  house.ask(`/api/v1/products/${slug}/reviews${query}`, { headers });
const told = async (slug: string, query = '') => (await (await ask(slug, query)).json()) as Told;

const author = await aMember(db, { displayName: 'Ann' });
const product = await aProduct(db);
await aReview(db, {
  ...{
    productId: product.id,
    authorId: author.id,
    stars: 5,
    title: 'Steady',
    bodyHtml: '<p>It <b>holds</b>.</p>',
  },
  ...{ pros: 'quiet', incentive: 'reward', helpfulCount: 3 },
});
for (let stars = 1; stars <= 4; stars += 1)
  await aReview(db, { productId: product.id, stars, proof: 'imported' });
await aReview(db, {
  productId: product.id,
  stars: 1,
  state: 'withheld',
  stateReason: 'spam',
  title: 'Not shown',
});
for (let more = 0; more < 20; more += 1) await aReview(db, { productId: product.id, stars: 3 });
await db.sql`select recount_reviews(array[${product.id}]::bigint[])`;

describe('the reviews of a product for programs', () => {
  it('say how far each is proved, what was given for it, who wrote it, and both averages', async () => {
    const answer = await told(product.slug);
    expect(answer.averages).toMatchObject({
      all: { count: 25, average: 3 },
      orderMatchedUnrewarded: { count: 0, average: null },
    });
    expect(answer.countByProof).toMatchObject({ imported: 4, unconfirmed: 21 });
    expect(answer.reviews.find(({ stars }) => stars === 5)).toMatchObject({
      title: 'Steady',
      text: 'It holds.',
      pros: 'quiet',
      proof: 'unconfirmed',
      incentive: 'reward',
      relation: 'customer',
      author: { name: 'Ann' },
      helpful: 3,
      response: null,
    });
    expect(JSON.stringify(answer)).not.toContain('Not shown');
  });

  it('are narrowed by rung, and come page after page with nothing twice and nothing missing', async () => {
    expect((await told(product.slug, '?proof=imported')).reviews).toHaveLength(4);
    expect((await told(product.slug, '?stars=5')).reviews).toHaveLength(1);
    const seen = new Set<unknown>();
    for (let next: string | null = '?sort=newest'; next;) {
      const page: Told = await told(product.slug, next);
      for (const { id } of page.reviews) seen.add(id);
      next = page.next && new URL(page.next).search;
    }
    expect(seen.size).toBe(25);
    expect((await ask(product.slug)).headers.get('link')).toMatch(/^<http.*after=.*>; rel="next"$/);
  });

  it('are not sent again to whoever has them, and a slip in a question is told', async () => {
    const first = await ask(product.slug);
    const etag = first.headers.get('etag') ?? '';
    expect((await ask(product.slug, '', { 'if-none-match': etag })).status).toBe(304);
    for (const query of ['?proof=verified', '?stars=6', '?limit=5']) {
      const refused = await ask(product.slug, query);
      expect(refused.status).toBe(400);
      expect(refused.headers.get('content-type')).toBe('application/problem+json');
      expect(await refused.json()).toMatchObject({ status: 400, detail: expect.any(String) });
    }
    expect((await ask('nothing-like-it')).status).toBe(404);
    expect(first.headers.get('access-control-allow-origin')).toBeNull();
  });
});
