import { barriersOf } from '../support/barriers';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

test('the brand asks for fit, a customer answers in passing, and readers see where it stands', async ({
  arrive,
  javaScriptEnabled,
  passerBy,
  sql,
}) => {
  const product = await aProduct(sql);
  const category = `Coats ${uniqueWord()}`;
  await sql`update products set category = ${category} where id = ${product.id}`;
  const [admin, customer] = [await arrive({ role: 'admin' }), await arrive()];

  await test.step('an admin says what is asked; a scale without words at its ends is not taken', async () => {
    const { page } = admin;
    await page.goto('/admin/reviews');
    const spare = page.getByLabel('Nobody is invited to review');
    const before = await spare.inputValue();
    await spare.fill('NO-SUCH-NUMBER');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('No product has this number: NO-SUCH-NUMBER')).toBeVisible();
    await expect(spare).toHaveValue('NO-SUCH-NUMBER');
    await spare.fill(before);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved. It holds for reviews that come from now on.')).toBeVisible();
    await page.getByRole('link', { name: 'What reviewers rate in detail' }).click();
    await page.getByRole('link', { name: category }).click();
    const row = page.getByRole('group', { name: 'Scale 1' });
    await row.getByLabel('Scale 1').fill('Fit');
    await row.getByLabel('One of five').fill('Runs small');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Say what five of five means')).toBeVisible();
    await expect(row.getByLabel('One of five')).toHaveValue('Runs small');
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    await row.getByLabel('Five of five').fill('Runs large');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Answers that people gave before stay')).toBeVisible();
  });

  await test.step('a customer may answer; what a refused form held is still chosen', async () => {
    const { page } = customer;
    await page.goto(`/products/${product.slug}/review`);
    await page.getByText('Rate in detail: Fit').click();
    await page.getByRole('radio', { name: '4 of 5' }).check();
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel('What is it like to use?').fill('Warm, and wide at the sleeves.');
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByRole('radio', { name: '4 of 5' })).toBeChecked();
    await page.getByRole('radio', { name: '4 stars: Very good' }).check({ force: true });
    await page.getByLabel('In a few words').fill('Wide');
    await page.getByRole('button', { name: 'Post review' }).click();
    await expect(page.getByText('Your review is live')).toBeVisible();
    await expect(page.getByRole('article').getByText('Runs large')).toBeVisible();
  });

  await test.step('a reader opens the average down to the review that makes it', async () => {
    const reader = await passerBy();
    await reader.goto(`/products/${product.slug}`);
    const scales = reader.locator('.attributes');
    await expect(scales.getByText('1 review', { exact: true }).last()).toBeVisible();
    await scales.getByText('4.00').first().click();
    await scales.getByRole('link', { name: '4 of 5' }).click();
    await expect(reader.getByRole('article').getByText('Warm, and wide at the sleeves.')).toBeVisible();
    await expect(reader.getByRole('link', { name: 'Show all reviews' })).toBeVisible();
    await reader.goto(`/products/${product.slug}?rated=${'a'.repeat(12)}.4`);
    await expect(reader.getByText('None fits this filter.')).toBeVisible();
  });
});
