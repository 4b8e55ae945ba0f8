import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { aThread } from '../support/threads';

test('the team states why somebody needs no answer, and a target says who waits too long', async ({
  arrive,
  demoPage,
  sql,
}) => {
  const board = await aBoard(sql);
  const word = uniqueWord();
  const [spoken, waiting] = [await arrive(), await arrive()];
  await aThread(sql, { board, by: spoken, title: `A test ${word}` });
  await aThread(sql, { board, by: waiting, title: `Which ${word}?` });
  await sql`
    update threads set occurred_at = now() - interval '20 hours', last_activity_at = now() - interval '20 hours'
    where title = ${`Which ${word}?`}`;
  const [moderator, admin] = [await arrive({ role: 'moderator' }), await demoPage('admin')];
  const { page } = moderator;
  const list = `/answering/unheard?board=${board.slug}`;
  const lineOf = (name: string) => page.getByRole('listitem').filter({ hasText: name }).first();

  await test.step('both wait, within the target of the board', async () => {
    await page.goto(list);
    await expect(page.getByText('2 people wait, 0 of them longer than they should.')).toBeVisible();
  });

  await test.step('the target is set shorter, and one has waited too long', async () => {
    await admin.goto('/answering/targets');
    await admin.getByLabel(board.name).fill('0');
    await admin.getByRole('button', { name: 'Save targets' }).click();
    await expect(admin.getByLabel(board.name)).toHaveAttribute('aria-invalid', 'true');
    await admin.getByLabel(board.name).fill('12');
    await admin.getByRole('button', { name: 'Save targets' }).click();
    await expect(admin.getByText('The targets are set.')).toBeVisible();
    await page.goto(list);
    await expect(page.getByText('2 people wait, 1 of them longer than they should.')).toBeVisible();
  });

  await test.step('for the other no answer is needed, which is said with a reason', async () => {
    await lineOf(spoken.name).getByRole('link', { name: 'Say why no answer is needed' }).click();
    await page.getByRole('button', { name: 'State it' }).click();
    await expect(page.getByText('Choose why')).toBeVisible();
    await page.getByRole('radio', { name: 'They were answered elsewhere, by mail or telephone' }).check();
    await page.getByLabel('A word more').fill('On the telephone, on Monday.');
    await page.getByRole('button', { name: 'State it' }).click();
    await expect(page.getByText('Stated. They wait again when they write something new.')).toBeVisible();
    await page.goto(list);
    await expect(page.getByRole('link', { name: waiting.name, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: spoken.name, exact: true })).toBeHidden();
  });

  await test.step('the log keeps the statement, and who writes anew waits anew', async () => {
    await admin.goto('/moderation/log');
    await expect(admin.getByRole('row').filter({ hasText: moderator.name }).first()).toBeVisible();
    await aThread(sql, { board, by: spoken, title: `Once more ${word}` });
    await page.goto(list);
    await expect(page.getByRole('link', { name: spoken.name, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: `A test ${word}` })).toBeHidden();
  });
});
