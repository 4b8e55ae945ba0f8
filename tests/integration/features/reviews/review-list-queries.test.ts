import { describe, expect, it } from 'vitest';
import {
  listReviewsOfProduct,
  rankIn,
  reviewPageSize,
} from '#app/features/reviews/review-list-queries.server';
import { readReviewFilter } from '#app/features/reviews/review-filter';
import { diceOf } from '../../../../scripts/bench/dice';
import { testDatabase } from '#tests/support/database';
import { aProduct } from '#tests/support/factories';

const { db } = await testDatabase();
const product = await aProduct(db);
const dice = diceOf(7);

/** Reviews that differ in everything that a list looks at; some alike in all of it, so that ties are met. */
const rows = Array.from({ length: 137 }, (_, index) => ({
  public_id: `list${String(index).padStart(8, '0')}`,
  product_id: product.id,
  stars: 1 + dice.below(5),
  proof: dice.pick(['mail-confirmed', 'unconfirmed', 'imported', 'invited']),
  incentive: dice.pick(['none', 'none', 'reward']),
  relation: dice.pick(['customer', 'customer', 'family']),
  helpful_count: dice.below(4),
  unhelpful_count: dice.below(3),
  occurred_at: `2026-01-0${1 + dice.below(9)}T10:00:00.123456Z`,
  state: 'published',
  ...{ title: 'T', body_source: 'B', body_html: 'B', render_version: 1 },
}));
await db.sql`insert into reviews ${db.sql(rows)}`;
await db.sql`
  insert into reviews (public_id, product_id, stars, title, body_source, body_html, render_version, proof, state, state_reason)
  values ('listwaiting0', ${product.id}, 5, 'T', 'B', 'B', 1, 'unconfirmed', 'pending', 'rule')`;

async function walk(address: string): Promise<string[]> {
  const filter = readReviewFilter(new URLSearchParams(address));
  const seen: string[] = [];
  for (let after = null, pages = 0; pages < 20; pages += 1) {
    const page = await listReviewsOfProduct(db, { productId: product.id, filter, after, viewerId: null });
    const shown = page.slice(0, reviewPageSize);
    seen.push(...shown.map(({ publicId }) => publicId));
    const last = shown.at(-1);
    if (page.length <= reviewPageSize || !last) return seen;
    after = { value: rankIn(filter.sort, last), id: last.id } as never;
  }
  throw new Error('the list never ended');
}

describe('listReviewsOfProduct', () => {
  it('shows each review once, in each order, page by page, whatever is filtered', async () => {
    const kept: Array<[string, (row: (typeof rows)[number]) => boolean]> = [
      ['', () => true],
      ['stars=2', ({ stars }) => stars === 2],
      ['proof=invited', ({ proof }) => proof === 'invited'],
      ['only=rewarded', ({ incentive }) => incentive !== 'none'],
      ['only=insiders&stars=5', ({ relation, stars }) => relation !== 'customer' && stars === 5],
      ['proof=proven', () => false],
    ];
    for (const sort of ['helpful', 'newest', 'critical'])
      for (const [filter, keeps] of kept) {
        const seen = await walk(`${filter}&sort=${sort}`);
        expect([...seen].sort()).toEqual(
          rows
            .filter(keeps)
            .map((row) => row.public_id)

            .sort(),
        );
      }
  });

  it('finds what was rated so, by either way, and nothing for what nobody asked', async () => {
    const every = 5;
    await db.sql`
      with asked as (
        insert into review_attributes (public_id, category, name, low, high, position)
        values ('attrlist0001', '', 'Weight', 'Light', 'Heavy', 1) returning id)
      insert into review_ratings (review_id, attribute_id, value)
      select r.id, asked.id, case when r.id % ${every} = 0 then 1 else 3 end from reviews r cross join asked
      where r.product_id = ${product.id}`;
    const few = await db.sql<Array<{ publicId: string }>>`
      select public_id as "publicId" from reviews where product_id = ${product.id} and state = 'published' and id % ${every} = 0`;
    const expected = few.map(({ publicId }) => publicId).sort();
    const walkAll = async () => {
      for (const sort of ['helpful', 'newest', 'critical'])
        expect([...(await walk(`rated=attrlist0001.1&sort=${sort}`))].sort()).toEqual(expected);
    };
    await walkAll();
    // As far as the counts go nobody has rated it so: then it is looked up from the other end.
    await db.sql`
      insert into review_counts (product_id, stars, proof, incentive, relation, count)
      values (${product.id}, 5, 'imported', 'none', 'customer', 137)`;
    await walkAll();
    expect(await walk('rated=attrlist0009.1')).toEqual([]);
  });

  it('puts the fewest stars first where the critical are asked for, the most helpful of them on top', async () => {
    const byId = new Map(rows.map((row) => [row.public_id, row]));
    const stars = (await walk('sort=critical')).map((id) => byId.get(id)?.stars ?? 0);
    expect(stars).toEqual([...stars].sort((a, b) => a - b));
  });
});
