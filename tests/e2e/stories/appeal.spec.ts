import { aBoard } from '../support/boards';
import { letterTo } from '../support/letters';
import { expect, test, uniqueWord, type Person } from '../support/story-test';

async function signIn({ page, email, password }: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

test('a silenced author appeals, and another person takes the decision back', async ({
  arrive,
  demoPage,
  sql,
}) => {
  const board = await aBoard(sql);
  const [author, reporter] = [await arrive(), await arrive()];
  const title = `Where I bought mine ${uniqueWord()}`;

  await test.step('somebody writes, and somebody else minds', async () => {
    const { page } = author;
    await page.goto(`/threads/new?board=${board.slug}`);
    await page.getByRole('radio', { name: 'A discussion' }).check();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Your words').fill('At the shop on the corner, for less.');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await reporter.page.goto(`/flag/thread/${new URL(page.url()).pathname.split('/')[2]}`);
    await reporter.page.getByRole('radio', { name: 'Spam or advertising' }).check();
    await reporter.page.getByRole('button', { name: 'Flag it' }).click();
    await expect(reporter.page.getByText('A person of the team will look at it')).toBeVisible();
  });

  const moderator = await demoPage('moderator');
  await test.step('a moderator silences the author for three days', async () => {
    await moderator.goto('/moderation');
    await moderator.getByRole('link', { name: title }).click();
    await expect(moderator.getByText('the next step is a warning')).toBeVisible();
    await moderator.getByRole('radio', { name: /^Silence/ }).check();
    await moderator.getByLabel('End of a silence or suspension').selectOption('After 3 days');
    await moderator.getByLabel('Reason').selectOption('It advertises something or was posted many times.');
    await moderator.getByRole('button', { name: 'Show what the author will read' }).click();
    await expect(moderator.getByRole('status', { name: 'What the author will be told' })).toContainText(
      'You can read but not write until',
    );
    await moderator.getByRole('button', { name: 'Decide and tell the author' }).click();
    await expect(moderator.getByText('Decided. The author has been told.')).toBeVisible();
  });

  await test.step('the author reads why, and appeals once', async () => {
    await letterTo(author.email, title);
    const [{ id }] = await sql<[{ id: string }]>`select id::text from members where email = ${author.email}`;
    expect(await sql`select 1 from sessions where member_id = ${id}`).toHaveLength(0);
    const { page } = author;
    await signIn(author);
    await page.goto('/settings/decisions');
    await page.getByRole('link', { name: 'Appeal to another person' }).click();
    await page
      .getByLabel('Why is the decision wrong?')
      .fill('I have no part in that shop. I only bought there.');
    await page.getByRole('button', { name: 'Appeal', exact: true }).click();
    await expect(page.getByText('Your appeal waits for another person, who answers by')).toBeVisible();
  });

  await test.step('who decided may not judge; somebody else takes it back', async () => {
    await moderator.goto('/moderation?cause=appeal');
    await moderator.getByRole('link', { name: title }).click();
    await expect(moderator.getByText('An appeal is for another person to look at.')).toBeVisible();
    const admin = await demoPage('admin');
    await admin.goto('/moderation?cause=appeal');
    await admin.getByRole('link', { name: title }).click();
    await expect(admin.getByText('I have no part in that shop.')).toBeVisible();
    await admin.getByRole('radio', { name: /^Take the decision back/ }).check();
    await admin.getByLabel('Reason').selectOption('It is within the rules.');
    await admin.getByRole('button', { name: 'Show what the author will read' }).click();
    await admin.getByRole('button', { name: 'Decide and tell the author' }).click();
    await expect(admin.getByText('Decided. The author has been told.')).toBeVisible();
  });

  await test.step('the author may write again, and the words are back', async () => {
    const letter = await letterTo(author.email, 'Your appeal about');
    expect(letter.text).toContain('The decision is taken back');
    await author.page.goto(`/boards/${board.slug}`);
    await expect(author.page.getByRole('link', { name: title })).toBeVisible();
  });
});
