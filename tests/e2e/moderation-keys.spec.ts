import { expect, test, uniqueWord } from './support/story-test';
import { aBoard } from './support/boards';

test('the page of an item has a key for each decision, and its help names them', async ({
  arrive,
  demoPage,
  sql,
}) => {
  const board = await aBoard(sql);
  const [author, reporter] = [await arrive(), await arrive()];
  const title = `Something to decide ${uniqueWord()}`;
  await author.page.goto(`/threads/new?board=${board.slug}`);
  await author.page.getByRole('radio', { name: 'A discussion' }).check();
  await author.page.getByLabel('Title').fill(title);
  await author.page.getByLabel('Your words').fill('Words that somebody minds.');
  await author.page.getByRole('button', { name: 'Post thread' }).click();
  await expect(author.page.getByRole('heading', { name: title })).toBeVisible();
  await reporter.page.goto(`/flag/thread/${new URL(author.page.url()).pathname.split('/')[2]}`);
  await reporter.page.getByRole('radio', { name: 'Does not belong here' }).check();
  await reporter.page.getByRole('button', { name: 'Flag it' }).click();
  await expect(reporter.page.getByText('A person of the team will look at it')).toBeVisible();

  const moderator = await demoPage('moderator');
  await moderator.goto('/moderation');
  await moderator.getByRole('link', { name: title }).click();
  const help = moderator.getByRole('dialog', { name: 'Keys' });
  await expect(async () => {
    await moderator.keyboard.press('?');
    await expect(help).toBeVisible({ timeout: 500 });
  }).toPass();
  for (const does of ['Take it', 'Keep', 'Hide', 'Lock', 'Hide and warn', 'Suspend'])
    await expect(help.getByText(does, { exact: true })).toBeVisible();
  await help.getByRole('button', { name: 'Close' }).click();
  await moderator.keyboard.press('h');
  await expect(moderator.getByRole('radio', { name: /^Hide Only its author/ })).toBeChecked();
  await moderator.keyboard.press('y');
  await expect(moderator.getByRole('radio', { name: /^Keep/ })).toBeChecked();
  await moderator.keyboard.press('t');
  await expect(moderator.getByText('You have taken it.')).toBeVisible();
});
