import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importFolder } from '#app/features/integrations/import-folder.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-csv-'));
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true, force: true });
});

async function importCsv(name: string, content: string | Buffer): Promise<string[]> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const { files } = await importFolder(db, {
    path: file,
    source: 'shop',
    kind: 'auto',
    now: new Date('2026-03-01T00:00:00Z'),
  });
  return files.flatMap(({ leftOut }) => leftOut.map(({ line, reason }) => `${line} ${reason}`));
}

describe('CSV', () => {
  it('reads semicolons, a byte order mark, quoted line breaks and comma ratings, and names bad rows by line', async () => {
    expect(
      await importCsv('products.csv', '\ufeffSKU;Name;Description\nK1;Kettle;"two\nlines"\n;Nameless;\n'),
    ).toEqual(['4 has no sku']);
    const reviews = [
      'product_id,rating,title,body,reviewer_name,reviewer_email,review_date',
      'K1,"4,6",Good,"A line\nand another",Ann,ann@example.test,2020-05-04 10:00:00 UTC',
      'K1,5,,x,Bob,,3/4/2020',
      'K1,5,,x,Bob,,2999-01-01',
      'K1,9,,x,Bob,,2020-01-01',
      'K9,5,,x,Bob,,31.12.2020',
      'K1,5',
    ];
    expect(await importCsv('reviews.csv', reviews.join('\n'))).toEqual([
      '4 3/4/2020 can be two dates; write it as 2020-01-31',
      '5 2999-01-01 lies in the future',
      '6 rating is not from 1 to 5',
      '7 there is no product K9',
      '8 has 2 cells where the heading has 7',
    ]);
    expect(await db.sql`select stars, body_source, occurred_at from reviews`).toMatchObject([
      { stars: 5, body_source: 'A line\nand another', occurred_at: '2020-05-04T10:00:00Z' },
    ]);
    expect(await db.sql`select email from members`).toMatchObject([{ email: null }]);
  });

  it('records orders once and tells reviews of them', async () => {
    const orders =
      'number\temail\tsku\tordered_at\n100\tann@example.test\tK1\t2020-05-01\n101\tnobody\tK1\t2020-05-01\n';
    expect(await importCsv('orders.csv', orders)).toEqual(['3 has no e-mail address']);
    await db.sql`delete from import_runs`;
    await importCsv('orders.csv', orders);
    expect(await db.sql`select count(*) from order_lines`).toMatchObject([{ count: 1 }]);
    expect(await db.sql`select count(*) from events where kind = 'order.recorded'`).toMatchObject([
      { count: 1 },
    ]);
  });

  it('adds up lines about the same product, and finds them unchanged the next time', async () => {
    const lines = [1, 2, 3].map((quantity) => `A2,ann@example.com,K1,${quantity},2024-02-03`);
    const orders = ['order number,email,sku,quantity,ordered at', ...lines].join('\n');
    await importCsv('orders-2.csv', orders);
    await db.sql`delete from import_runs`;
    await importCsv('orders-2.csv', orders);
    const found = await db.sql`
      select l.quantity, (select count(*) from events where kind = 'order.recorded' and subject_id = o.id) as told
      from order_lines l join orders o on o.id = l.order_id where o.number = 'A2'`;
    expect(found).toMatchObject([{ quantity: 6, told: 1 }]);
  });

  it('refuses UTF-16 in words', async () => {
    await expect(importCsv('products-16.csv', Buffer.from('\ufeffsku,name', 'utf16le'))).rejects.toThrow(
      'is UTF-16',
    );
  });
});
