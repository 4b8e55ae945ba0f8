import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { importFolder } from '#app/features/integrations/import-folder.server';
import { listRatedAttributes } from '#app/features/reviews/attribute-queries.server';
import { setAttributes } from '#app/features/reviews/set-attributes.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-ratings-'));
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true, force: true });
});
const now = new Date('2026-03-01T00:00:00Z');

it('puts answers of files under the question they answer, keeps those that nobody asks, and changes nothing when repeated', async () => {
  const [admin, product] = [await aMember(db, { role: 'admin' }), await aProduct(db)];
  await db.sql`update products set category = 'Coats' where id = ${product.id}`;
  const fit = { name: 'Fit', low: 'Runs small', high: 'Runs large' };
  await setAttributes({ db, actor: admin, now }, { category: 'Coats', attributes: [fit] });
  const line = (author: string, ratings: string) =>
    `${product.sku},4,A coat,It is a coat by ${author}.,2025-01-02,${author},"${ratings}"`;
  const lines = [
    'sku,rating,title,body,date,author,attribute_ratings',
    line('Ann', 'fit: 5; Warmth: 2'),
    line('Ben', 'Fit [Runs small | Runs large] 4'),
    line('Cleo', 'Fit [Tight | Loose] 1'),
    line('Dan', 'no scale at all'),
    line('Eve', ''),
  ];
  const file = path.join(folder, 'reviews.csv');
  await writeFile(file, lines.join('\n'));
  const bring = () => importFolder(db, { path: file, source: 'old-house', kind: 'reviews-csv', now });
  const { files } = await bring();
  expect(files[0]?.leftOut).toEqual([]);
  const expected = [
    { name: 'Fit', low: 'Runs small', retired: false, counts: [0, 0, 0, 1, 1] },
    { name: 'Fit', low: 'Tight', retired: true, counts: [1, 0, 0, 0, 0] },
    { name: 'Warmth', low: '', retired: true, counts: [0, 1, 0, 0, 0] },
  ];
  const shown = async () =>
    (await listRatedAttributes(db, { id: product.id, category: 'Coats' }))
      .map(({ name, low, retired, counts }) => ({ name, low, retired, counts }))
      .sort((a, b) => a.name.localeCompare(b.name) || a.low.localeCompare(b.low));
  expect(await shown()).toEqual(expected);
  await bring();
  expect(await shown()).toEqual(expected);
});
