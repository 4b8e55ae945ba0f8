import { barriersOf } from '../support/barriers';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

test('a review is withdrawn after a question, and its author alone finds the way back', async ({
  arrive,
  javaScriptEnabled,
  passerBy,
  sql,
}) => {
  const runs = javaScriptEnabled !== false;
  const product = await aProduct(sql);
  const { page } = await arrive();
  const words = `Grinds evenly, ${uniqueWord()}.`;
  await page.goto(`/products/${product.slug}/review`);
  await page.getByRole('radio', { name: '4 stars: Very good' }).check({ force: true });
  await page.getByLabel('In a few words').fill('Even, and quiet enough');
  await page.getByLabel('What is it like to use?').fill(words);
  await page.getByRole('button', { name: 'Post review' }).click();
  await expect(page.getByText('Your review is live')).toBeVisible();
  const review = new URL(page.url()).pathname;
  const reader = await passerBy();

  await test.step('it asks first, and keeping it changes nothing', async () => {
    await page.getByRole('link', { name: 'Withdraw it' }).click();
    await expect(page.getByRole('heading', { name: 'Withdraw your review?' })).toBeVisible();
    await expect(page.getByText('The points that it earned you are taken back.')).toBeVisible();
    if (runs) expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Keep it' }).click();
    expect((await reader.goto(review))?.status()).toBe(200);
  });

  await test.step('withdrawn, nobody else finds it, and its author reads when and what can be done', async () => {
    await page.getByRole('link', { name: 'Withdraw it' }).click();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await expect(page.getByText('You withdrew this')).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
    if (runs) expect(await barriersOf(page)).toEqual([]);
    expect((await reader.goto(review))?.status()).toBe(404);
    expect((await reader.goto(`${review}/history`))?.status()).toBe(404);
    await reader.goto(`/products/${product.slug}`);
    await expect(reader.getByText(words)).toHaveCount(0);
  });

  await test.step('changed and published again, it is the same review with its first rating', async () => {
    await page.getByRole('link', { name: 'Change it and publish it again' }).click();
    await expect(page.getByLabel('What is it like to use?')).toHaveValue(words);
    await page.getByRole('radio', { name: '3 stars' }).check({ force: true });
    await page.getByRole('button', { name: 'Publish it again' }).click();
    await expect(page.getByText('Your review is live again.')).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(review);
    await reader.goto(review);
    await expect(reader.getByText(words)).toBeVisible();
    await expect(reader.getByText('First rated 4 stars')).toBeVisible();
  });

  await test.step('withdrawn once more, its words are deleted for good, and only its stars are known still', async () => {
    await page.getByRole('link', { name: 'Withdraw it' }).click();
    await expect(page.getByText('then they are deleted for good')).toBeVisible();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('link', { name: 'Delete its words now' }).click();
    await expect(page.getByRole('heading', { name: 'Delete its words now?' })).toBeVisible();
    if (runs) expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('Its words and photos were deleted')).toBeVisible();
    await expect(page.getByText(words)).toHaveCount(0);
    if (runs) expect(await barriersOf(page)).toEqual([]);
    await page.goto(`${review}/history`);
    await expect(page.getByRole('heading', { name: 'Words deleted' })).toHaveCount(2);
    await page.goto(`${review}/again`);
    await expect(page.getByLabel('What is it like to use?')).toHaveValue('');
  });
});
