import { listProducts } from '#app/features/products/product-queries.server';
import { getStarTable } from '#app/features/reviews/review-count-queries.server';
import { readReviewFilter, type ReviewSort } from '#app/features/reviews/review-filter';
import {
  listReviewsOfProduct,
  rankIn,
  reviewPageSize,
} from '#app/features/reviews/review-list-queries.server';
import { listPublicationCounts } from '#app/features/reviews/review-queries.server';
import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import { openDatabase } from './community';
import { besides, medianOf, type Asked } from './median';
import { table, type Report } from './report';

const productId = 1;

/** What people ask of a product's reviews, as its address says it. */
const questions = [
  '',
  'sort=newest',
  'sort=critical',
  'stars=1',
  'stars=1&sort=newest',
  'proof=invited',
  'proof=invited&stars=2',
  'proof=proven',
  'only=rewarded',
  'only=photos',
];

/** A product of this many reviews beside one of a hundredth: each filter and order, a page far down, both averages. */
export async function benchReviews(report: Report, reviews: number): Promise<void> {
  const [little, much] = [await measureReviews(reviews / 100), await measureReviews(reviews)];
  const names = [reviews / 100, reviews].map((count) => count.toLocaleString('en'));
  report.add('reviews', {
    title: `A product of ${names[1]} reviews, milliseconds in the middle`,
    text: table(['', ...names, 'times'], besides(little, much)),
    raw: { little, much },
  });
}

async function measureReviews(count: number): Promise<Asked[]> {
  const database = await openDatabase();
  const { db } = database;
  try {
    await fillReviews(db, count);
    const asked: Asked[] = [];
    for (const question of questions) {
      const filter = readReviewFilter(new URLSearchParams(question));
      const ask = () => listReviewsOfProduct(db, { productId, filter, after: null, viewerId: null });
      asked.push(await medianOf(question || 'as they come', ask));
    }
    for (const sort of ['helpful', 'newest', 'critical'] as const)
      asked.push(await askFarDown(db, sort, count));
    asked.push(await medianOf('both averages and the ladder', () => getStarTable(db, productId)));
    asked.push(await medianOf('counts of what was published', () => listPublicationCounts(db, productId)));
    asked.push(
      await medianOf('catalogue, best first', () =>
        listProducts(db, { category: null, sort: 'best', after: null }),
      ),
    );
    return asked;
  } finally {
    await database.close();
  }
}

/** The page after nine tenths of what nobody reads to the end. */
async function askFarDown(db: Db, sort: ReviewSort, count: number): Promise<Asked> {
  const filter = readReviewFilter(new URLSearchParams({ sort }));
  let after: Keyset | null = null;
  for (let page = 0; page < (count * 0.9) / reviewPageSize; page += 1) {
    const rows = await listReviewsOfProduct(db, { productId, filter, after, viewerId: null });
    const last = rows[reviewPageSize - 1];
    if (!last) break;
    after = { value: String(rankIn(sort, last)), id: last.id };
  }
  const far = after;
  return medianOf(`far down by ${sort}`, () =>
    listReviewsOfProduct(db, { productId, filter, after: far, viewerId: null }),
  );
}

/** Stars, proofs, marks and votes as they are spread in a shop; every two hundredth was withheld. */
async function fillReviews(db: Db, count: number): Promise<void> {
  const { sql } = db;
  await sql`
    insert into products (id, public_id, slug, sku, name) overriding system value
    select n, 'p' || lpad(n::text, 11, '0'), 'product-' || n, 'P' || n, 'Product ' || n from generate_series(1, 50) n`;
  const share = (seed: number) => sql.unsafe(`((hashint8extended(n, ${seed}) & 1048575) / 1048576.0)`);
  await sql`
    insert into reviews (public_id, product_id, stars, title, body_source, body_html, render_version, proof, incentive, has_photos,
                         helpful_count, unhelpful_count, state, state_reason, published_at, occurred_at)
    select 'v' || lpad(n::text, 11, '0'), ${productId}, 1 + floor(5 * power(${share(1)}, 0.5))::int, 'Review ' || n, 'Body words', '<p>Body words</p>', 1,
           (array['mail-confirmed', 'unconfirmed', 'imported', 'invited'])[1 + floor(power(${share(2)}, 2) * 4)::int],
           case when ${share(3)} < 0.02 then 'reward' else 'none' end, ${share(4)} < 0.1,
           floor(40 * power(${share(5)}, 4))::int, floor(5 * power(${share(6)}, 4))::int,
           case when n % 200 = 0 then 'withheld' else 'published' end, case when n % 200 = 0 then 'spam' end,
           case when n % 200 = 0 then null else now() end, now() - ${share(7)} * interval '3 years'
    from generate_series(1, ${count}::int) n`;
  await sql`select recount_reviews(array(select id from products))`;
  await sql`analyze`;
}
