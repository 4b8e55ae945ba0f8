import { barriersOf } from '../support/barriers';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

test('the team writes to a reviewer in private: the reviewer reads it, nobody else does', async ({
  arrive,
  javaScriptEnabled,
  passerBy,
  sql,
}) => {
  const product = await aProduct(sql);
  const [customer, marketer] = [await arrive(), await arrive({ role: 'marketer' })];
  const secret = `Send us the number on the base, ${uniqueWord()}`;

  await customer.page.goto(`/products/${product.slug}/review`);
  await customer.page.getByRole('radio', { name: '2 stars: Fair' }).check({ force: true });
  await customer.page.getByLabel('In a few words').fill('It rattles');
  await customer.page.getByLabel('What is it like to use?').fill('Something inside is loose.');
  await customer.page.getByRole('button', { name: 'Post review' }).click();
  await expect(customer.page.getByText('Your review is live')).toBeVisible();
  const review = new URL(customer.page.url()).pathname;

  await test.step('somebody of the team replies', async () => {
    const { page } = marketer;
    await page.goto(review);
    await page.getByRole('link', { name: 'Reply in private' }).click();
    await expect(page.getByText('Only its author and the team read it.')).toBeVisible();
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel('Your reply').fill('   ');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect(page.getByText('Write the answer')).toBeVisible();
    await page.getByLabel('Your reply').fill(secret);
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect(page.getByRole('main').getByText(secret)).toBeVisible();
  });

  await test.step('the reviewer is told and reads it; a reader finds nothing, there and on the product’s page', async () => {
    const { page } = customer;
    await expect(async () => {
      await page.goto('/notifications');
      await page.getByRole('link', { name: /wrote to you in private/ }).click({ timeout: 2000 });
    }).toPass({ timeout: 20_000 });
    await expect(page.getByText('Only the author of the review and the team can read this.')).toBeVisible();
    await expect(page.getByRole('main').getByText(secret)).toBeVisible();
    const reader = await passerBy();
    for (const place of [review, `/products/${product.slug}`]) {
      await reader.goto(place);
      await expect(reader.getByText('Something inside is loose.')).toBeVisible();
      await expect(reader.getByText(secret)).toHaveCount(0);
    }
  });
});
