import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { aThread } from '../support/threads';

test('what is flagged and waits in a board with a moderator of its own is theirs and the admins’ alone', async ({
  arrive,
  demoPage,
  sql,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  const [keeper, other] = [await arrive({ role: 'moderator' }), await arrive({ role: 'moderator' })];
  const [author, reporter] = [await arrive(), await arrive()];
  const title = `Is ${word} any good?`;
  const thread = await aThread(sql, { board, by: author, title });
  const admin = await demoPage('admin');

  await test.step('an admin gives the board to one moderator', async () => {
    await admin.goto(`/boards/${board.slug}/edit`);
    const moderators = admin.getByRole('group', { name: 'Who moderates it' });
    await moderators.getByRole('checkbox', { name: 'All moderators' }).uncheck();
    await moderators.getByRole('checkbox', { name: keeper.name, exact: true }).check();
    await admin.getByRole('button', { name: 'Save board' }).click();
    await expect(admin.getByText('Saved.')).toBeVisible();
  });
  const [, , boardSlug] = new URL(admin.url()).pathname.split('/');

  await test.step('a member flags what stands there', async () => {
    const { page } = reporter;
    await page.goto(`/flag/thread/${thread.split('/')[2]}`);
    await page.getByRole('radio', { name: 'Does not belong here' }).check();
    await page.getByRole('button', { name: 'Flag it' }).click();
    await expect(page.getByText('A person of the team will look at it')).toBeVisible();
  });

  await test.step('another moderator reads along, and finds neither the flag nor the waiting question', async () => {
    const { page } = other;
    expect((await page.goto(thread))?.status()).toBe(200);
    for (const place of ['/moderation', '/moderation?cause=flagged', '/answering', '/answering/unheard']) {
      await page.goto(place);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('link', { name: title })).toBeHidden();
    }
    expect((await page.goto(`/answering/threads/${thread.split('/')[2]}`))?.status()).not.toBe(200);
  });

  await test.step('the moderator of the board finds both, and decides', async () => {
    const { page } = keeper;
    await page.goto(`/answering?board=${boardSlug}`);
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await page.goto('/moderation');
    await page.getByRole('link', { name: title }).click();
    const item = new URL(page.url()).pathname;
    expect((await other.page.goto(item))?.status()).toBe(404);
    await page.getByRole('radio', { name: /^Keep/ }).check();
    await page.getByLabel('Reason').selectOption('It is within the rules.');
    await page.getByRole('button', { name: 'Show what the author will read' }).click();
    await page.getByRole('button', { name: 'Decide and tell the author' }).click();
    await expect(page.getByText('Decided. The author has been told.')).toBeVisible();
    expect((await admin.goto(item))?.status()).toBe(200);
  });
});
