import { readFile } from 'node:fs/promises';
import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

test('a moderator sees what the team carries, opens the figures, and takes the table along', async ({
  arrive,
  sql,
}) => {
  const board = await aBoard(sql);
  const title = `Which ${uniqueWord()} fits?`;
  const [asker, keeper] = [await arrive(), await arrive({ role: 'moderator' })];
  await asker.page.goto(`/threads/new?board=${board.slug}`);
  await asker.page.getByRole('radio', { name: 'A question' }).check();
  await asker.page.getByLabel('Title').fill(title);
  await asker.page.getByLabel('Your words').fill('There are two sizes.');
  await asker.page.getByRole('button', { name: 'Post thread' }).click();
  await expect(asker.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const address = new URL(asker.page.url()).pathname;
  const { page } = keeper;
  const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name });

  await test.step('a thread that they have taken waits, for them and in its board', async () => {
    await page.goto(`/answering?board=${board.slug}`);
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'I answer it' }).click();
    await expect(page.getByRole('button', { name: 'Let it go' })).toBeVisible();
    await page.goto('/answering');
    await page.locator('summary', { hasText: 'More' }).click();
    await page.getByRole('link', { name: 'Team load' }).click();
    await expect(rowOf(board.name)).toContainText('Too few to tell');
    await rowOf(keeper.name)
      .getByRole('link', { name: `1 waiting for ${keeper.name}` })
      .click();
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('answered, it is a first reply of theirs, and the figure leads to it', async () => {
    await page.goto(address);
    await page.getByLabel('Your reply').fill('The larger one.');
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(page.getByText('Your reply is posted.')).toBeVisible();
    await page.goto('/moderation');
    await page.locator('summary', { hasText: 'More' }).click();
    await page.getByRole('link', { name: 'Team load' }).click();
    await page.getByRole('link', { name: 'Last 7 days' }).click();
    await expect(rowOf(board.name).getByRole('link', { name: `1 answered in ${board.name}` })).toBeVisible();
    await page.getByRole('link', { name: `1 first reply by ${keeper.name}` }).click();
    await expect(page.getByText('1 row in these days.')).toBeVisible();
    await expect(rowOf(title)).toContainText('Within');
  });

  await test.step('the table of the people comes as a file', async () => {
    await page.goto('/moderation/load?days=7');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'People as CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(`${keeper.name},${keeper.handle},0,1,1,0`);
  });

  await test.step('on a telephone only the tables scroll', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const place of ['/moderation/load', `/moderation/load/answered/${board.slug}`]) {
      await page.goto(place);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
});
