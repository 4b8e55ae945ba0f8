import { barriersOf } from '../support/barriers';
import { letterTo } from '../support/letters';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

test('a review waits and its author appeals; the team objects, and the author appeals to another person', async ({
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
    .fill('The courier was kind: https://courier.example/kind. I have not opened it.');
  await customer.page.getByRole('button', { name: 'Post review' }).click();
  await expect(customer.page.getByText('Thank you. A person looks at it first')).toBeVisible();
  const review = new URL(customer.page.url()).pathname;

  await test.step('its author says why it should not wait', async () => {
    const { page } = customer;
    await page.getByRole('link', { name: 'Appeal while it waits' }).click();
    await expect(
      page.getByText('Another person answers within 3 days. If nobody does, your review appears.'),
    ).toBeVisible();
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel('Why should it not wait?').fill('Short.          ');
    await page.getByRole('button', { name: 'Appeal', exact: true }).click();
    await expect(page.getByText('Say why in a sentence')).toBeVisible();
    await expect(page.getByLabel('Why should it not wait?')).toHaveValue(/^Short\./);
    await page.getByLabel('Why should it not wait?').fill('The link leads to the courier, not to a shop.');
    await page.getByRole('button', { name: 'Appeal', exact: true }).click();
    await expect(page.getByText('You have appealed; whoever decides reads your words.')).toBeVisible();
    await page.getByRole('link', { name: 'your words' }).click();
    await expect(page.getByText('The link leads to the courier, not to a shop.')).toBeVisible();
    await expect(page.getByText(/Another person answers in [23] days/)).toBeVisible();
  });

  await test.step('a moderator reads it, sees the days and the letter, chooses a reason and objects', async () => {
    const page = await demoPage('moderator');
    await page.goto(review);
    await page.getByRole('link', { name: 'Object to it' }).click();
    await expect(page.getByText(/The days to object end in [23] days\./)).toBeVisible();
    await expect(page.getByRole('main').getByRole('img', { name: /stars/ })).toHaveCount(0);
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'What was noticed about it' }).click();
    await expect(page.getByText('The link leads to the courier, not to a shop.')).toBeVisible();
    await page.getByRole('link', { name: 'Object to this review' }).click();
    await page.getByRole('radio', { name: 'It does not belong in this place.' }).check();
    await page.getByLabel('A word of your own').fill('Tell us when you have used it.');
    await page.getByRole('button', { name: 'Show what the author will read' }).click();
    await expect(page.getByRole('status', { name: 'What the author will be told' })).toContainText(
      'Tell us when you have used it.',
    );
    await page.getByRole('button', { name: 'Object and tell the author' }).click();
    await expect(page.getByText('Withheld. Its author has been told why.')).toBeVisible();
  });

  await test.step('the author reads why and what is promised, and appeals to another person', async () => {
    const letter = await letterTo(customer.email, title);
    expect(letter.text).toContain('It does not belong in this place.');
    const { page } = customer;
    await page.goto(review);
    await page.getByRole('link', { name: 'Read the decision or appeal' }).click();
    await page.getByRole('link', { name: 'Appeal to another person' }).click();
    await expect(page.getByText('If nobody does, your review appears.').last()).toBeVisible();
    await page.getByLabel('Why is the decision wrong?').fill('How it came is a part of buying it.');
    await page.getByRole('button', { name: 'Appeal', exact: true }).click();
    await expect(page.getByText('Your appeal waits for another person, who answers by')).toBeVisible();
  });

  await test.step('a reader finds it gone and counted', async () => {
    const reader = await passerBy();
    await reader.goto(`/products/${product.slug}`);
    await expect(reader.getByText(title)).toHaveCount(0);
    await expect(reader.getByText('1 review received, 1 withheld')).toBeVisible();
  });
});
