import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { importFolder } from '#app/features/integrations/import-folder.server';
import { fetchPicturesTask } from '#app/features/integrations/imported-pictures/await-pictures.server';
import { fetchImportedPictures } from '#app/features/integrations/imported-pictures/fetch-imported-pictures.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { done, refused } from '#app/lib/result';
import { aProduct } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-imported-pictures-'));
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true, force: true });
});
await aProduct(db, { sku: 'K1' });
const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
  .withExif({ IFD0: { Copyright: 'somebody-at-home' } })
  .jpeg()
  .toBuffer();

/** What lies elsewhere; anything else does not answer. */
const elsewhere: Record<string, Buffer> = {
  'https://cdn.example/one.jpg': photo,
  'https://cdn.example/two.jpg': photo,
  'https://cdn.example/page.html': Buffer.from('<script>alert(1)</script>'),
};
const outbound = {
  asked: [] as string[],
  async readPicture(url: string) {
    this.asked.push(url);
    return elsewhere[url] ? done(elsewhere[url]) : refused('unreachable' as const);
  },
};

async function bring(source: string, pictures: string): Promise<void> {
  const file = path.join(folder, 'reviews.csv');
  const row = `Good,Holds.,5,2024-05-06,Ann ${source},,K1,,,"${pictures}"`;
  const heading =
    'title,body,rating,review_date,reviewer_name,reviewer_email,product_id,product_handle,reply,picture_urls';
  await writeFile(file, [heading, row].join('\n'));
  await importFolder(db, { path: file, source, kind: 'reviews-csv', now: new Date('2026-03-01') });
}

const uploads = path.join(folder, 'uploads');
const fetchAll = () => fetchImportedPictures(db, { outbound, folder: uploads });
const photosOf = (source: string) => db.sql<Array<{ position: number; width: number }>>`
  select p.position, u.width from reviews r join review_photos p on p.review_id = r.id join uploads u on u.id = p.upload_id
  where r.import_source = ${source} order by p.position`;
const jobs = async () =>
  (await db.sql`select from graphile_worker.jobs where key = ${fetchPicturesTask}`).length;

describe('pictures of imported reviews', () => {
  it('are fetched, encoded anew and shown; what is no picture is left where it is', async () => {
    await bring(
      'one',
      'https://cdn.example/one.jpg,https://cdn.example/page.html,https://cdn.example/two.jpg',
    );
    expect(await jobs()).toBe(1);
    await fetchAll();
    expect(await photosOf('one')).toMatchObject([
      { position: 0, width: 40 },
      { position: 1, width: 40 },
    ]);
    expect(await db.sql`select has_photos from reviews where import_source = 'one'`).toMatchObject([
      { has_photos: true },
    ]);
    expect(await db.sql`select from imported_pictures`).toHaveLength(0);
    const files = await readdir(uploads, { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.isFile()).every(({ name }) => name.endsWith('.webp'))).toBe(true);
    await bring('one', 'https://cdn.example/one.jpg');
    expect(await db.sql`select from imported_pictures`).toHaveLength(0);
  });

  it('whose host does not answer are asked for three times, half an hour apart', async () => {
    await bring('two', 'https://away.example/one.jpg');
    for (let time = 1; time <= 3; time += 1) {
      outbound.asked = [];
      await fetchAll();
      expect(outbound.asked).toEqual(['https://away.example/one.jpg']);
      await fetchAll();
      expect(outbound.asked).toHaveLength(1);
      await db.sql`update imported_pictures set ask_at = now()`;
    }
    expect(await db.sql`select from imported_pictures`).toHaveLength(0);
    expect(await photosOf('two')).toEqual([]);
  });

  it('are attached once when two runs fetch the same', async () => {
    await bring('three', 'https://cdn.example/one.jpg');
    await Promise.all([fetchAll(), fetchAll()]);
    expect(await photosOf('three')).toHaveLength(1);
  });
});
