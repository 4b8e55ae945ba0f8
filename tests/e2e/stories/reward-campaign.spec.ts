import { barriersOf } from '../support/barriers';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

test('the brand declares what it gives for reviews: the form says so first, and the review says so for good', async ({
  arrive,
  javaScriptEnabled,
  passerBy,
  sql,
}) => {
  const product = await aProduct(sql);
  const [{ sku }] = await sql<[{ sku: string }]>`select sku from products where slug = ${product.slug}`;
  const [marketer, customer] = [await arrive({ role: 'marketer' }), await arrive()];
  const given = `A pound of ${uniqueWord()}`;
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const title = `Firm grip ${uniqueWord()}`;

  const link = await test.step('somebody of the team declares it', async () => {
    const { page } = marketer;
    await page.goto('/products');
    await page.getByRole('link', { name: 'Rewards for reviews' }).click();
    await page.getByLabel('What is given', { exact: true }).fill(given);
    await page.getByLabel('For reviews of').fill(`${sku}, no-such-thing`);
    await page.getByRole('radio', { name: /^Whoever comes by the link/ }).check();
    await page.getByLabel('To', { exact: true }).fill(tomorrow);
    await page.getByRole('button', { name: 'Declare it' }).click();
    await expect(page.getByText('No product has this number: no-such-thing')).toBeVisible();
    await page.getByLabel('For reviews of').fill(sku);
    await page.getByRole('button', { name: 'Declare it' }).click();
    await expect(page.getByText('Declared. Reviews inside it will be marked.')).toBeVisible();
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    const line = page.getByRole('listitem').filter({ hasText: given }).first();
    return new URL((await line.getByRole('link', { name: 'its link' }).getAttribute('href')) ?? '');
  });

  await test.step('who comes by its link is told before writing, and reads it beside the review', async () => {
    const { page } = customer;
    await page.goto(link.pathname + link.search);
    await expect(page.getByText('You get something for this review')).toBeVisible();
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('radio', { name: '2 stars: Fair' }).check({ force: true });
    await page.getByLabel('In a few words').fill(title);
    await page.getByLabel('What is it like to use?').fill('The handle holds, the lid does not.');
    await page.getByRole('button', { name: 'Post review' }).click();
    await expect(page.getByText('Your review is live')).toBeVisible();
    await expect(page.getByRole('main').getByText(given)).toBeVisible();
  });

  await test.step('a reader sees it and finds it left out of the second average', async () => {
    const reader = await passerBy();
    await reader.goto(`/products/${product.slug}?only=rewarded`);
    await expect(reader.getByText(title)).toBeVisible();
    await expect(reader.getByText(`Got a reward for reviewing: ${given}`)).toBeVisible();
    const answer = await reader.request.get(`/api/v1/products/${product.slug}/reviews`);
    expect(await answer.json()).toMatchObject({
      averages: { all: { count: 1 }, orderMatchedUnrewarded: { count: 0 } },
      reviews: [{ incentive: 'reward', given }],
    });
  });
});
