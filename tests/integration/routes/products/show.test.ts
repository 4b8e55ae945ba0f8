import { describe, expect, it } from 'vitest';
import { aProduct, aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';
import { productSnippet } from '#tests/support/structured-data';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

async function markupOf(slug: string): Promise<{ markup: unknown; page: string }> {
  const page = await (await house.ask(`/products/${slug}`)).text();
  const [, text] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
  return { markup: text ? JSON.parse(text) : null, page };
}

/** Counts as a reviewed product has them, however its reviews came into being. */
const recount = (productId: number) => db.sql`select recount_reviews(array[${productId}]::bigint[])`;

describe('what search engines are told of a product', () => {
  it('is what its page shows: the average of all, each review with its proof, whatever was typed', async () => {
    const product = await aProduct(db, {
      name: 'Kettle </script><script>alert(1)</script>',
      description: 'It *boils*.',
    });
    const author = await aMember(db, { displayName: 'x'.repeat(120) });
    const common = { productId: product.id, bodyHtml: '<p>It <b>holds</b>.</p>' };
    await aReview(db, {
      ...common,
      stars: 5,
      authorId: author.id,
      pros: 'quiet',
      cons: 'heavy',
      incentive: 'free-product',
    });
    await aReview(db, { ...common, stars: 2, relation: 'staff', proof: 'mail-confirmed' });
    await aReview(db, { ...common, stars: 1, bodyHtml: '' });
    await aReview(db, { ...common, stars: 1, state: 'pending', title: 'Waiting' });
    await recount(product.id);
    const { markup, page } = await markupOf(product.slug);
    const told = productSnippet.parse(markup);
    expect(told).toMatchObject({
      description: 'It boils.',
      aggregateRating: { ratingValue: 2.67, reviewCount: 3 },
    });
    expect(told.review).toHaveLength(3);
    const byStars = Object.fromEntries(
      told.review.map((review) => [review.reviewRating.ratingValue, review]),
    );
    expect(byStars[5]).toMatchObject({
      reviewBody: 'It holds.',
      keywords: [{ termCode: 'unconfirmed' }, { termCode: 'free-product' }],
      positiveNotes: { itemListElement: [{ name: 'quiet' }] },
    });
    expect(byStars[2]?.author['@type']).toBe('Organization');
    expect(JSON.stringify(told)).not.toContain('Waiting');
    expect(page).not.toContain('<script>alert');
  });

  it('is nothing before the first review, and nothing of what another place has collected', async () => {
    const bare = await aProduct(db);
    expect((await markupOf(bare.slug)).markup).toBeNull();
    const quoted = await aProduct(db);
    await aReview(db, {
      productId: quoted.id,
      importSource: 'shop',
      importRef: 'abc/1',
      importTool: 'trustpilot',
      proof: 'imported',
    });
    await recount(quoted.id);
    const { markup, page } = await markupOf(quoted.slug);
    expect(markup).toBeNull();
    expect(page).toContain('href="https://www.trustpilot.com/reviews/abc%2F1"');
  });
});
