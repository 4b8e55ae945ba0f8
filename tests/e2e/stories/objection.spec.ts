import { barriersOf } from '../support/barriers';
import { letterTo } from '../support/letters';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

test('the team objects to a review for a listed reason, and its author reads which', async ({
  arrive,
  demoPage,
  javaScriptEnabled,
  passerBy,
  sql,
}) => {
  const product = await aProduct(sql);
  const customer = await arrive();
  const title = `About the parcel ${uniqueWord()}`;

  await customer.page.goto(`/products/${product.slug}/review`);
  await customer.page.getByRole('radio', { name: '5 stars: Excellent' }).check({ force: true });
  await customer.page.getByLabel('In a few words').fill(title);
  await customer.page
    .getByLabel('What is it like to use?')
    .fill('The courier was kind. I have not opened it.');
  await customer.page.getByRole('button', { name: 'Post review' }).click();
  await expect(customer.page.getByText('Your review is live')).toBeVisible();
  const review = new URL(customer.page.url()).pathname;

  await test.step('a moderator sees the days and the letter, chooses a reason and objects', async () => {
    const page = await demoPage('moderator');
    await page.goto(review);
    await page.getByRole('link', { name: 'Object to it' }).click();
    await expect(page.getByText(/The days to object end in [67] days\./)).toBeVisible();
    await expect(page.getByRole('main').getByRole('img', { name: /stars/ })).toHaveCount(0);
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('radio', { name: 'It does not belong in this place.' }).check();
    await page.getByLabel('A word of your own').fill('Tell us when you have used it.');
    await page.getByRole('button', { name: 'Show what the author will read' }).click();
    await expect(page.getByRole('status', { name: 'What the author will be told' })).toContainText(
      'Tell us when you have used it.',
    );
    await page.getByRole('button', { name: 'Object and tell the author' }).click();
    await expect(page.getByText('Withheld. Its author has been told why.')).toBeVisible();
  });

  await test.step('the author reads why; a reader finds it gone and counted', async () => {
    const letter = await letterTo(customer.email, title);
    expect(letter.text).toContain('It does not belong in this place.');
    await customer.page.goto(review);
    await expect(customer.page.getByRole('link', { name: 'Read the decision or appeal' })).toBeVisible();
    const reader = await passerBy();
    await reader.goto(`/products/${product.slug}`);
    await expect(reader.getByText(title)).toHaveCount(0);
    await expect(reader.getByText('1 review received, 1 withheld')).toBeVisible();
  });
});
