import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

test('anybody looks up how the place is moderated, and over which time', async ({ passerBy }) => {
  const page = await passerBy();
  await page.goto('/');
  await page.getByRole('link', { name: 'How this place is moderated' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How this place is moderated');
  const tab = (days: number) => page.getByRole('link', { name: `Last ${days} days`, exact: true });
  await expect(tab(90)).toHaveAttribute('aria-current', 'page');
  for (const days of [30, 365]) {
    await tab(days).click();
    await expect(tab(days)).toHaveAttribute('aria-current', 'page');
    for (const name of ['Reviews received', 'Flags decided on', 'Decisions', 'Appeals', 'Until a decision'])
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await page.getByText('How this is counted').last().click();
  await expect(page.getByText('The median is the middle one')).toBeVisible();
  await page.getByRole('link', { name: 'rules', exact: true }).click();
  await expect(page).toHaveURL(/\/rules$/);
});

test('whoever helps in a board stands on its list, until they leave it', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const board = await aBoard(sql);
  const [asker, helper, reader] = [await arrive(), await arrive(), await passerBy()];
  const title = `Which cloth ${uniqueWord()}?`;
  const list = async () => {
    await reader.goto(`/boards/${board.slug}`);
    await reader.getByRole('link', { name: 'Who helped most here' }).click();
    return reader.getByRole('main').getByText(helper.name).count();
  };

  await test.step('a question is answered, and the answer accepted', async () => {
    await asker.page.goto(`/threads/new?board=${board.slug}`);
    await asker.page.getByRole('radio', { name: 'A question' }).check();
    await asker.page.getByLabel('Title').fill(title);
    await asker.page.getByLabel('Your words').fill('Mine leaves threads behind.');
    await asker.page.getByRole('button', { name: 'Post thread' }).click();
    await expect(asker.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await helper.page.goto(new URL(asker.page.url()).pathname);
    await helper.page.getByLabel('Your reply').fill('A smooth one of linen.');
    await helper.page.getByRole('button', { name: 'Post reply' }).click();
    await expect(helper.page.getByText('Your reply is posted.')).toBeVisible();
    await asker.page.reload();
    await asker.page.getByRole('button', { name: 'Accept answer' }).click();
    await expect(asker.page.getByText('Its author is told')).toBeVisible();
  });

  await test.step('the list of the board names who helped', async () => {
    await expect.poll(list, { timeout: 20_000 }).toBeGreaterThan(0);
  });

  await test.step('who wants no place on it has none at once', async () => {
    await helper.page.goto('/settings/consent');
    await helper.page.getByRole('button', { name: 'Leave the leaderboard' }).click();
    await expect(helper.page.getByText('You have left the leaderboard.')).toBeVisible();
    expect(await list()).toBe(0);
  });
});

test('an announcement stands on top of its board, and its readers are told', async ({ arrive, sql }) => {
  const board = await aBoard(sql);
  const [reader, moderator] = [await arrive(), await arrive({ role: 'moderator' })];
  const title = `We are moving ${uniqueWord()}`;
  await reader.page.goto(`/boards/${board.slug}`);
  const follow = reader.page.getByRole('button', { name: `Follow new threads in ${board.name}` });
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');

  const { page } = moderator;
  await page.goto(`/threads/new?board=${board.slug}`);
  await page.getByRole('radio', { name: 'An announcement' }).check();
  await page.getByRole('checkbox', { name: /^Pin it to the top of the board/ }).check();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Your words').fill('From May on you find us in the old mill.');
  await page.getByRole('button', { name: 'Post thread' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await expect
    .poll(
      async () => {
        await reader.page.goto('/notifications');
        return reader.page.getByText(`The team has announced “${title}”`).count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  await reader.page.goto(`/boards/${board.slug}`);
  await expect(reader.page.getByRole('main')).toContainText(title);
  await expect(reader.page.getByRole('main').getByText('Pinned')).toBeVisible();
});
