import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { aProduct, anOrder } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

/** A photo as a telephone makes it: who took it and where stand in the file. */
function photoWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a5a2b' } })
    .withExif({
      IFD0: { Artist: 'Aunt Mabel' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 26/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 39/1',
      },
    })
    .jpeg()
    .toBuffer();
}

interface Words {
  stars: string;
  title: string;
  body: string;
}

async function fillReview(page: Page, { stars, title, body }: Words): Promise<void> {
  await page.getByRole('radio', { name: stars }).check({ force: true });
  await page.getByLabel('In a few words').fill(title);
  await page.getByLabel('What is it like to use?').fill(body);
}

/** The figure of one of the two averages, as the page shows it. */
function average(page: Page, title: string): Locator {
  return page.locator('.rating').filter({ hasText: title });
}

test('a customer with an order reviews with a photo, the brand answers, a reader finds it helpful', async ({
  arrive,
  demoPage,
  passerBy,
  sql,
}) => {
  const product = await aProduct(sql);
  const customer = await arrive();
  const neighbour = await arrive();
  await anOrder(sql, { by: customer, productId: product.id });
  const title = `Quiet and quick ${uniqueWord()}`;
  const reader = await passerBy();

  await test.step('somebody without an order reviews first', async () => {
    const { page } = neighbour;
    await page.goto(`/products/${product.slug}`);
    await page.getByRole('link', { name: 'Write a review' }).click();
    await fillReview(page, { stars: '5 stars: Excellent', title: 'Lovely', body: 'It looks lovely.' });
    await page.getByRole('button', { name: 'Post review' }).click();
    await expect(page.getByText('Your review is live')).toBeVisible();
    await expect(page.getByRole('main').getByText('Mail confirmed')).toBeVisible();
  });

  await test.step('both averages are shown, and only an order counts in the second', async () => {
    await reader.goto(`/products/${product.slug}`);
    await expect(average(reader, 'All reviews')).toContainText('5.00');
    await expect(average(reader, 'Order matched, unrewarded')).toContainText('None yet');
  });

  const { page } = customer;
  await test.step('a review that is refused keeps its words', async () => {
    await page.goto(`/products/${product.slug}`);
    await page.getByRole('link', { name: 'Write a review' }).click();
    await fillReview(page, { stars: '3 stars: Good', title, body: 'Boils in **two** minutes.' });
    await page.getByLabel('Photos').setInputFiles({
      name: 'not-a-photo.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('these are only words'),
    });
    await page.getByRole('button', { name: 'Post review' }).click();
    await expect(page.getByText('not a picture that we can read')).toBeVisible();
    await expect(page.getByLabel('In a few words')).toHaveValue(title);
    await expect(page.getByLabel('What is it like to use?')).toHaveValue('Boils in **two** minutes.');
    await expect(page.getByRole('radio', { name: '3 stars: Good' })).toBeChecked();
  });

  await test.step('the review goes live with its photo and says that an order proves it', async () => {
    await page.getByLabel('Photos').setInputFiles({
      name: 'kitchen.jpg',
      mimeType: 'image/jpeg',
      buffer: await photoWithPlace(),
    });
    await page.getByRole('button', { name: 'Post review' }).click();
    await expect(page.getByText('Your review is live')).toBeVisible();
    await expect(page.getByRole('main').getByText('Order matched')).toBeVisible();
  });
  const address = new URL(page.url()).pathname;

  await test.step('the photo tells nothing of who took it and where', async () => {
    expect((await sharp(await photoWithPlace()).metadata()).exif).toBeDefined();
    const photo = page.getByRole('link', { name: 'Photo by the reviewer' });
    const served = await reader.request.get((await photo.getAttribute('href')) ?? '');
    expect(served.headers()['content-type']).toBe('image/webp');
    const { exif, xmp, iptc, width } = await sharp(await served.body()).metadata();
    expect({ exif, xmp, iptc, width }).toEqual({ width: 640 });
  });

  await test.step('both averages change', async () => {
    await reader.goto(`/products/${product.slug}`);
    await expect(average(reader, 'All reviews')).toContainText('4.00');
    await expect(average(reader, 'Order matched, unrewarded')).toContainText('3.00');
  });

  await test.step('the brand answers in public what has waited longest', async () => {
    const moderator = await demoPage('moderator');
    await sql`update reviews set occurred_at = now() - interval '80 days' where public_id = ${address.split('/')[2] ?? ''}`;
    await moderator.goto('/answering/reviews');
    await expect(moderator.getByText('Answered by a person')).toBeVisible();
    await moderator.getByRole('link', { name: title }).click();
    await moderator.getByLabel('Your answer').fill('Thank you. Two minutes is what we *measured* too.');
    await moderator.getByRole('button', { name: 'Preview' }).click();
    await expect(moderator.getByText('Nothing is posted yet')).toBeVisible();
    await expect(moderator.locator('em', { hasText: 'measured' })).toBeVisible();
    await moderator.getByRole('button', { name: 'Post answer' }).click();
    await expect(moderator.getByText('Your answer stands under the review')).toBeVisible();
    await moderator.goto('/answering/reviews');
    await expect(moderator.getByRole('heading', { name: 'Without an answer' })).toBeVisible();
    await expect(moderator.getByRole('link', { name: title })).toHaveCount(0);
  });

  await test.step('a reader finds it helpful, once', async () => {
    await neighbour.page.goto(address);
    await neighbour.page.getByRole('button', { name: 'Helpful, 0 votes' }).click();
    const given = neighbour.page.getByRole('button', { name: 'Helpful, 1 vote' });
    await expect(given).toHaveAttribute('aria-pressed', 'true');
    await page.goto(address);
    await expect(page.getByText('1 person found this helpful')).toBeVisible();
  });

  await test.step('everybody reads all of it on the page of the product', async () => {
    await reader.goto(`/products/${product.slug}`);
    const review = reader.getByRole('article').filter({ hasText: title });
    await expect(review.getByText('Order matched')).toBeVisible();
    await expect(review.getByText('Two minutes is what we measured too.')).toBeVisible();
    await expect(review.getByText(/ team$/)).toBeVisible();
  });

  await test.step('the ladder says how many reviews are proved how, and filters by it', async () => {
    await reader.getByText('How reviews are proved').click();
    await reader.getByRole('link', { name: 'Order matched (1)' }).click();
    await expect(reader.getByRole('article')).toHaveCount(1);
    await expect(reader.getByRole('article')).toContainText(title);
    await reader.getByRole('link', { name: 'Show all reviews' }).click();
    await reader.getByRole('link', { name: 'Most critical' }).click();
    await expect(reader.getByRole('article').first()).toContainText(title);
    await reader.getByRole('link', { name: '5 stars: 1 review' }).click();
    await expect(reader.getByRole('article')).toContainText('It looks lovely.');
  });

  await test.step('what came in and what became of it is counted in public', async () => {
    await reader.goto(`/products/${product.slug}`);
    await reader.getByText('2 reviews received, 0 withheld').click();
    await reader.getByRole('link', { name: 'The reasons for withholding' }).click();
    await expect(reader.getByText('What waits and is not withheld by then appears by itself')).toBeVisible();
  });
});
