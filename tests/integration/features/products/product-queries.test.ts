import { describe, expect, it } from 'vitest';
import { catalogueRank } from '#app/features/products/catalogue-rank';
import { getCataloguePrior, listProducts } from '#app/features/products/product-queries.server';
import { diceOf } from '../../../../scripts/bench/dice';
import { testDatabase } from '#tests/support/database';
import { aProduct } from '#tests/support/factories';

const { db } = await testDatabase();
const dice = diceOf(3);

describe('listProducts', () => {
  it('shows each product once, in the order of the formula that everybody can read', async () => {
    for (let nth = 0; nth < 60; nth += 1) {
      const { id } = await aProduct(db);
      if (nth % 6 === 0) continue;
      await db.sql`
        insert into review_counts (product_id, stars, proof, incentive, relation, count)
        values (${id}, ${1 + dice.below(5)}, 'imported', 'none', 'customer', ${dice.longTailed(6, 1)})`;
    }
    const prior = await getCataloguePrior(db);
    const [recount] = await db.sql<[{ mean: number }]>`
      select (sum(count * stars)::float8 / sum(count)) as mean from review_counts`;
    expect(prior.mean).toBeCloseTo(recount.mean, 10);
    expect(prior.weight).toBeGreaterThanOrEqual(5);
    for (const sort of ['best', 'newest'] as const) {
      const seen = [];
      for (let after = null, pages = 0; pages < 5; pages += 1) {
        const lines = await listProducts(db, { category: null, sort, after });
        seen.push(...lines.slice(0, 24));
        const last = lines[23];
        if (lines.length <= 24 || !last) break;
        after = { value: String(last.rank), id: last.id } as never;
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(60);
      expect(seen).toHaveLength(60);
      const order = seen.map((line) => (sort === 'best' ? (catalogueRank(line, prior) ?? 0) : line.id));
      for (const [at, value] of order.entries())
        expect((order[at - 1] ?? Infinity) + 1e-6).toBeGreaterThan(value);
    }
  });
});
