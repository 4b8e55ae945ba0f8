import sharp from 'sharp';
import { expect, it } from 'vitest';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aProduct } from '#tests/support/factories';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';
import { anMp4 } from '../../../../scripts/trials/films';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const writer = await aMember(db);
const headers = { cookie: await house.signIn(writer.id), origin: house.origin };

it('shows a film from the moment it is sent until it is taken away, to visitors who are given kept pages, too', async () => {
  const product = await aProduct(db);
  const { publicId } = await aReview(db, { productId: product.id, authorId: writer.id });
  const [gallery, shelf] = [`/products/${product.slug}/photos`, `/products/${product.slug}`];
  const read = async (place: string) => (await house.ask(place)).text();
  expect(await read(gallery)).toContain('No photos or videos yet');
  expect(await read(shelf)).not.toContain('by customers');

  const form = new FormData();
  const poster = sharp({ create: { width: 64, height: 36, channels: 3, background: 'teal' } }).jpeg();
  form.append('video', new File([new Uint8Array(anMp4())], 'film.mp4'));
  form.append('words', 'It grinds for ten <seconds>.');
  form.append('poster', new File([new Uint8Array(await poster.toBuffer())], 'a.jpg'));
  await house.ask(`/reviews/${publicId}/video`, { method: 'POST', headers, body: form });
  const page = await read(gallery);
  expect(page).toMatch(/<video[^>]*controls[^>]*preload="none"[^>]*poster="\/videos\/\w+\/poster.webp"/);
  expect(page).toContain('It grinds for ten &lt;seconds&gt;.');
  expect(page).toContain(`href="/reviews/${publicId}">Read the review`);
  const [, tile = ''] = /src="(\/videos\/\w+\/thumb.webp)"/.exec(await read(shelf)) ?? [];
  const answer = await house.ask(tile);
  const picture = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([answer.headers.get('content-type'), picture.width, picture.height]).toEqual([
    'image/webp',
    224,
    224,
  ]);
  expect((await house.ask(tile.replace('thumb', 'huge'))).status).toBe(404);

  const body = new URLSearchParams();
  await house.ask(`/reviews/${publicId}/withdraw`, { method: 'POST', headers, body });
  expect(await read(gallery)).toContain('No photos or videos yet');
  expect(await read(shelf)).not.toContain('by customers');
  expect((await house.ask(tile)).status).toBe(404);
});
