import { barriersOf } from '../support/barriers';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

/** Six seconds of a grinder, as a browser records them. */
const film = 'scripts/demo/content/films/quern-64.webm';

test('a customer shows what words cannot: a short video that is loaded only by those who play it', async ({
  arrive,
  javaScriptEnabled,
  passerBy,
  sql,
}) => {
  const runs = javaScriptEnabled !== false;
  const product = await aProduct(sql);
  const { page } = await arrive();
  const words = `It hums and stops at eighteen grams, ${uniqueWord()}.`;
  await page.goto(`/products/${product.slug}/review`);
  await page.getByRole('radio', { name: '4 stars: Very good' }).check({ force: true });
  await page.getByLabel('In a few words').fill('Hear it for yourself');
  await page.getByLabel('What is it like to use?').fill('Louder than I thought, see below.');
  await page.getByRole('button', { name: 'Post review' }).click();
  await expect(page.getByText('Your review is live')).toBeVisible();
  const review = new URL(page.url()).pathname;

  await test.step('a file that is no video is refused, and the words stay', async () => {
    await page.getByRole('link', { name: 'Add a video' }).click();
    await page.getByLabel('Video', { exact: true }).setInputFiles({
      ...{ name: 'film.mp4', mimeType: 'video/mp4' },
      buffer: Buffer.from('<!doctype html><title>not a film</title>'),
    });
    await page.getByLabel('What is said or seen in it').fill(words);
    await page.getByRole('button', { name: 'Add video' }).click();
    await expect(page.getByText('not an MP4, QuickTime or WebM video')).toBeVisible();
    await expect(page.getByLabel('What is said or seen in it')).toHaveValue(words);
    if (runs) expect(await barriersOf(page)).toEqual([]);
  });

  await test.step('the video stands with the review; where script runs, a moment of it stands for it', async () => {
    if (runs) await expect(page.locator('form[method=post] input[name=video]')).toBeEnabled();
    await page.getByLabel('Video', { exact: true }).setInputFiles(film);
    if (runs) await expect(page.getByText('This moment will stand for it')).toBeVisible();
    await page.getByRole('button', { name: 'Add video' }).click();
    await expect(page.getByText('The video stands with your review.')).toBeVisible();
    const poster = await page.locator('video').getAttribute('poster');
    expect(poster).toMatch(runs ? /poster\.webp$/ : /poster\.svg$/);
  });

  const reader = await passerBy();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isFilm = (path: string) => path.endsWith('/video.webm');

  await test.step('a reader reads what is in it, and loads it by playing it', async () => {
    await reader.goto(`/products/${product.slug}`);
    await expect(reader.getByText(words)).toBeVisible();
    const video = reader.locator('video');
    await video.scrollIntoViewIfNeeded();
    const shape = await video.boundingBox();
    expect((shape?.width ?? 0) / (shape?.height ?? 1)).toBeCloseTo(480 / 270, 1);
    expect(asked.filter(isFilm)).toEqual([]);
    await video.focus();
    await reader.keyboard.press('Space');
    await expect.poll(() => asked.filter(isFilm).length).toBeGreaterThan(0);
    if (runs)
      await expect.poll(() => video.evaluate((it: HTMLVideoElement) => it.currentTime)).toBeGreaterThan(0.3);
  });

  const gallery = `/products/${product.slug}/photos`;
  await test.step('the gallery shows it beside its words, and it leads to the review', async () => {
    await reader.goto(`/products/${product.slug}`);
    await expect(reader.getByRole('link', { name: /^Video, 0:06: It hums and stops/ })).toBeVisible();
    await reader.getByRole('link', { name: 'All videos' }).click();
    await expect(reader).toHaveURL(gallery);
    await expect(reader.getByText(words)).toBeVisible();
    await expect(reader.locator('video')).toHaveAttribute('preload', 'none');
    if (runs) expect(await barriersOf(reader)).toEqual([]);
    await reader.getByRole('link', { name: 'Read the review' }).click();
    await expect(reader.getByText('Louder than I thought')).toBeVisible();
  });

  await test.step('its owner takes it away, and nobody finds it any more', async () => {
    const address = asked.find(isFilm) ?? '';
    await page.goto(review);
    await page.getByRole('link', { name: 'Change the video' }).click();
    await page.getByRole('button', { name: 'Take the video away' }).click();
    await expect(page.getByText('The video is gone, its file too.')).toBeVisible();
    expect((await reader.request.get(address)).status()).toBe(404);
    await reader.goto(`/products/${product.slug}`);
    await expect(reader.getByText('Louder than I thought')).toBeVisible();
    await expect(reader.locator('video')).toHaveCount(0);
    await reader.goto(gallery);
    await expect(reader.getByRole('heading', { name: 'No photos or videos yet' })).toBeVisible();
  });
});
