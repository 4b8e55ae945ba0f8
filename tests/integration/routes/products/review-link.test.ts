import { expect, it } from 'vitest';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { aProduct } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

it('draws a code that a camera reads as the link to the form, for the team', async () => {
  const product = await aProduct(db, { slug: 'kettle-with-a-rather-long-name' });
  const place = `/products/${product.slug}/review-link`;
  const team = { headers: { cookie: await house.signIn((await aMember(db, { role: 'marketer' })).id) } };
  const page = await (await house.ask(place, team)).text();
  expect(page).toContain(`${house.origin}/products/${product.slug}/review"`);
  const svg = Buffer.from(await (await house.ask(`${place}/code`, team)).arrayBuffer());
  const { data, info } = await sharp(svg, { density: 600 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(decodeQR({ width: info.width, height: info.height, data })).toBe(
    `${house.origin}/products/${product.slug}/review`,
  );
  const member = { headers: { cookie: await house.signIn((await aMember(db)).id) } };
  for (const address of [place, `${place}/code`]) expect((await house.ask(address, member)).status).toBe(403);
});
