import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawable } from '#app/features/badges/card-font.server';
import { drawBadgeCard, type CardWords } from '#app/features/badges/draw-badge-card.server';

const words: CardWords = {
  ...{ name: 'Patient ear', rule: 'Gave an answer that was accepted.', brand: 'Lindle', handle: 'mara' },
  ...{ person: 'Mara Łukasz', address: 'lindle.example/badges/held/abcdefghijkl' },
};

/** How many pixels are darker than the paper, within a part of the picture. */
async function inkWithin(picture: Buffer, part: { top: number; height: number }): Promise<number> {
  const { data } = await sharp(picture)
    .extract({ left: 80, width: 1040, ...part })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((shade) => shade < 128).length;
}

it('is a PNG of the size that links ask for, with words from top to bottom', async () => {
  const picture = await drawBadgeCard(words);
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(picture.length).toBeLessThan(100_000);
  for (const part of [
    { top: 60, height: 60 },
    { top: 130, height: 100 },
    { top: 500, height: 100 },
  ])
    expect(await inkWithin(picture, part)).toBeGreaterThan(200);
});

it('draws other words for other people', async () => {
  const [one, other] = await Promise.all([drawBadgeCard(words), drawBadgeCard({ ...words, person: 'Ole' })]);
  expect(one.equals(other)).toBe(false);
  expect(one.equals(await drawBadgeCard(words))).toBe(true);
});

it('takes markup for words, and never lets long ones leave the picture', async () => {
  const { height, width } = await sharp(
    await drawBadgeCard({
      ...words,
      person: '<b>&</b> <span size="900000">',
      name: 'Word'.repeat(50),
      rule: 'because '.repeat(80),
    }),
  ).metadata();
  expect([width, height]).toEqual([1200, 630]);
});

it('calls somebody by their handle when it has no letters for their name', async () => {
  expect(drawable('Αλέξης')).toBe('Αλέξης');
  expect(drawable('Мария')).toBe('Мария');
  expect(drawable('नमस्ते')).toBe('नमस्ते');
  expect(drawable('Kai 🌲')).toBe('Kai');
  expect(drawable('小林')).toBeNull();
  expect(drawable('🌲')).toBeNull();
  const called = await drawBadgeCard({ ...words, person: '小林' });
  expect(called.equals(await drawBadgeCard({ ...words, person: '@mara' }))).toBe(true);
});

it('draws the same on a machine without any font', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'no-fonts-'));
  const settings = join(folder, 'fonts.conf');
  await writeFile(
    settings,
    `<?xml version="1.0"?><fontconfig><dir>${folder}/none</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  const program = `
    import { drawBadgeCard } from './app/features/badges/draw-badge-card.server.ts';
    process.stdout.write((await drawBadgeCard(${JSON.stringify(words)})).toString('base64'));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { env: { NODE_ENV: 'test', FONTCONFIG_FILE: settings } },
  );
  const [there, here] = await Promise.all([
    shades(Buffer.from(stdout, 'base64')),
    shades(await drawBadgeCard(words)),
  ]);
  // The same shapes in the same places; a machine's settings may smooth their edges another way.
  const ink = here.filter((shade) => shade < 128).length;
  const other = here.filter((shade, i) => Math.abs(shade - (there[i] ?? 0)) > 100).length;
  expect(other).toBeLessThan(ink * 0.2);
});

function shades(picture: Buffer): Promise<Buffer> {
  return sharp(picture).greyscale().raw().toBuffer();
}
