import { barriersOf } from '../support/barriers';
import { aBoard } from '../support/boards';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';
import { reply } from '../support/threads';

test('a complaint in a review becomes a question, is solved, and its author is asked once to look again', async ({
  arrive,
  passerBy,
  sql,
  browser,
  javaScriptEnabled,
}) => {
  const [product, board] = [await aProduct(sql), await aBoard(sql)];
  const customer = await arrive();
  const neighbour = await arrive();
  const title = `The lid drips ${uniqueWord()}`;
  const { page } = customer;

  await test.step('somebody is disappointed', async () => {
    await page.goto(`/products/${product.slug}/review`);
    await page.getByRole('radio', { name: '2 stars: Fair' }).check({ force: true });
    await page.getByLabel('In a few words').fill(title);
    await page.getByLabel('What is it like to use?').fill('Water comes out at the hinge.');
    await page.getByRole('button', { name: 'Post review' }).click();
    await expect(page.getByText('Your review is live')).toBeVisible();
  });
  const review = new URL(page.url()).pathname;

  await test.step('and makes a question of it; the words are there already, and a refused form keeps them', async () => {
    await page.getByRole('link', { name: 'Ask for help with this' }).click();
    await expect(page.getByText('public like any thread there')).toBeVisible();
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue(title);
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel('Your words', { exact: true }).fill('');
    await page.getByLabel('Board', { exact: true }).selectOption({ label: board.name });
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue(title);
    await page.getByLabel('Your words', { exact: true }).fill('Water comes out at the hinge. What can I do?');
    await page.getByRole('button', { name: 'Post question' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
  const thread = new URL(page.url()).pathname;

  await test.step('each end leads to the other, for a reader without an account and without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const reader = await context.newPage();
    await reader.goto(new URL(thread, page.url()).href);
    await reader.getByRole('main').getByText('This grew from a review of').getByRole('link').click();
    await expect(reader.getByText('(Open, no reply yet)')).toBeVisible();
    await reader.goto(new URL(`/products/${product.slug}`, page.url()).href);
    await reader.getByRole('article').getByText('Talked about in').getByRole('link').click();
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await context.close();
  });

  await test.step('a neighbour knows the answer, and it is accepted', async () => {
    await reply(neighbour.page, thread, 'Turn the ring by half a turn.');
    await page.goto(thread);
    await page.getByRole('button', { name: /^Accept/ }).click();
    await expect(page.getByRole('heading', { name: /Accepted answer/i })).toBeVisible();
  });

  await test.step('the author is asked, and says how it is now; the first rating stays', async () => {
    await expect(async () => {
      await page.goto('/notifications');
      await page.getByRole('link', { name: /is solved/ }).click({ timeout: 2000 });
    }).toPass({ timeout: 20_000 });
    await page.getByRole('radio', { name: '5 stars: Excellent' }).check({ force: true });
    await page.getByRole('button', { name: 'Save review' }).click();
    await expect(page.getByText('First rated 2 stars')).toBeVisible();
    const reader = await passerBy();
    await reader.goto(review);
    await expect(reader.getByText('(Solved)')).toBeVisible();
    await expect(reader.getByText('First rated 2 stars')).toBeVisible();
  });
});
