import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { aThread } from '../support/threads';

test('somebody is shown what was asked already, previews a table, changes a word, and all see which', async ({
  arrive,
  passerBy,
  sql,
  javaScriptEnabled,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  const [author, helper] = [await arrive(), await arrive()];
  const { page } = author;
  const asked = `Which water for ${word} ground coffee?`;

  await test.step('the same has been asked before, by somebody else', async () => {
    await helper.page.goto(`/threads/new?board=${board.slug}&kind=question`);
    await helper.page.getByLabel('Title').fill(asked);
    await helper.page.getByLabel('Your words').fill('Soft or hard?');
    await helper.page.getByRole('button', { name: 'Post thread' }).click();
    await expect(helper.page.getByRole('heading', { level: 1, name: asked })).toBeVisible();
  });

  await test.step('a preview shows the table, and what was asked already shows up', async () => {
    await page.goto(`/threads/new?board=${board.slug}&kind=discussion`);
    await page
      .getByLabel('Your words')
      .fill('| Dose | Time |\n| --- | --- |\n| 18 g | 30 s |\n\nGrind it coarse.');
    const known = page.getByRole('main').getByRole('link', { name: asked });
    await expect(async () => {
      await page.getByLabel('Title').fill('');
      await page.getByLabel('Title').pressSequentially(`Water for ${word}`);
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Preview' }).click();
      await expect(known).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByText('Nothing is posted yet')).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Dose' })).toBeVisible();
    await expect(page.getByRole('cell', { name: '18 g' })).toBeVisible();
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByText('Your thread is open')).toBeVisible();
    await expect(page.getByRole('cell', { name: '18 g' })).toBeVisible();
  });
  const address = new URL(page.url()).pathname;

  await test.step('a word is changed', async () => {
    await page.locator('#question').getByLabel('More').click();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    const words = page.getByLabel('Your words');
    await words.fill((await words.inputValue()).replace('coarse', 'fine'));
    await page.getByRole('button', { name: 'Save thread' }).click();
    await expect(page.getByText('Grind it fine.')).toBeVisible();
  });

  await test.step('everybody can see which', async () => {
    const reader = await passerBy();
    await reader.goto(address);
    await reader.getByRole('link', { name: /^edited/ }).click();
    await expect(reader.locator('ins', { hasText: 'fine' })).toBeVisible();
    await expect(reader.locator('del', { hasText: 'coarse' })).toBeVisible();
    await expect(reader.getByText('the first wording')).toBeVisible();
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      reader.viewportSize()?.width ?? 0,
    );
  });
});

test('the link to a reply leads to it after its thread was merged into another', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const [board, other] = [await aBoard(sql), await aBoard(sql)];
  const [author, moderator] = [await arrive(), await arrive({ role: 'moderator' })];
  const [kept, given] = [
    await aThread(sql, { board, by: author, title: `Kept ${board.slug}` }),
    await aThread(sql, { board: other, by: author, title: `Given ${board.slug}` }),
  ];
  const words = `The answer for ${board.slug}.`;
  const { page } = author;
  await page.goto(given);
  await page.getByLabel('Your reply').fill(words);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page.getByText('Your reply is posted.')).toBeVisible();
  const permalink = await page
    .getByRole('article')
    .filter({ hasText: words })
    .getByTitle('Link to this post')
    .getAttribute('href');

  await moderator.page.goto(given);
  await moderator.page.getByLabel('Moderate').click();
  await moderator.page.getByRole('link', { name: 'Merge into another thread' }).click();
  await moderator.page.getByLabel('Address of the other thread').fill(kept);
  await moderator.page.getByRole('button', { name: 'Show what would happen' }).click();
  await moderator.page.getByRole('button', { name: 'Merge the threads' }).click();
  await expect(moderator.page.getByText('They are one thread now.')).toBeVisible();

  const reader = await passerBy();
  await reader.goto(permalink ?? '');
  await expect(reader.getByRole('heading', { level: 1, name: `Kept ${board.slug}` })).toBeVisible();
  await expect(reader.locator(':target')).toContainText(words);
});
