import type { Sql } from '#db/client';
import { newPublicId } from '#app/lib/public-id';
import { barriersOf } from '../support/barriers';
import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { aThread } from '../support/threads';

/** What the search for rings leaves behind, which it would find by itself in a larger house. */
async function aPatternOf(sql: Sql, people: ReadonlyArray<{ id: number }>): Promise<string> {
  const publicId = newPublicId();
  await sql`
    with pattern as (
      insert into award_patterns (public_id, since, internal, received, given, total, people)
      values (${publicId}, date_trunc('month', now()) - interval '6 months', 72, 76, 80, 1200, 90) returning id)
    insert into award_holds (public_id, pattern_id, member_id)
    select hold.public_id, pattern.id, hold.member_id
    from pattern, unnest(${people.map(() => newPublicId())}::text[], ${people.map(({ id }) => id)}::bigint[]) as hold (public_id, member_id)`;
  return `/moderation/patterns/${publicId}`;
}

test('points are held with a reason; the member says why they are right, and the team releases one alone', async ({
  arrive,
  sql,
  javaScriptEnabled,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  const [author, friend, moderator] = [await arrive(), await arrive(), await arrive({ role: 'moderator' })];
  const pattern = await aPatternOf(sql, [author, friend]);
  const thread = await aThread(sql, { board, by: author, title: `Which ${word}?` });
  const [{ page }, { page: desk }] = [author, moderator];
  const words = `We share the ${word} and read each other.`;

  await test.step('a vote of the other is held, and the member is told', async () => {
    await friend.page.goto(thread);
    await friend.page.getByRole('button', { name: 'Helpful, 0 votes' }).click();
    await expect(async () => {
      await page.goto('/notifications');
      await page.getByRole('link', { name: /Points of yours are held/ }).click({ timeout: 1000 });
    }).toPass();
    await expect(page.getByRole('heading', { level: 1, name: 'Held points' })).toBeVisible();
    await expect(page.getByText('1 entry of your points statement stands held.')).toBeVisible();
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
  });

  await test.step('they say why it is right, by the keyboard alone', async () => {
    const field = page.getByLabel('Why are these points right?');
    await field.focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Whoever decides reads your words.')).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
    await expect(field).toBeHidden();
  });

  await test.step('the team reads who gave whom and why it is no chance', async () => {
    await desk.goto(pattern);
    await expect(desk.getByRole('img', { name: /^2 accounts and who of them gave/ })).toBeVisible();
    await expect(desk.getByText('They gave each other 72 awards.')).toBeVisible();
    await expect(desk.getByText(words)).toBeVisible();
    if (javaScriptEnabled !== false) expect(await barriersOf(desk)).toEqual([]);
  });

  await test.step('one account alone can only be released, and is', async () => {
    const reason = `Two of one ${word}, as they say.`;
    await desk.getByRole('radio', { name: /^Confirm/ }).check();
    await desk.getByLabel('Whom it is about').selectOption(`1 ${author.name}`);
    await desk.getByLabel('Reason').fill(reason);
    await desk.getByRole('button', { name: 'Decide and tell them' }).click();
    await expect(desk.getByText('One account alone can only be released.').first()).toBeVisible();
    await expect(desk.getByLabel('Reason')).toHaveValue(reason);
    await desk.getByRole('radio', { name: /^Release/ }).check();
    await desk.getByRole('button', { name: 'Decide and tell them' }).click();
    await expect(desk.getByText('Whom it is about is told and reads your reason.')).toBeVisible();
    await expect(async () => {
      await page.goto('/holds');
      await page.getByRole('link', { name: /^Held/ }).first().click({ timeout: 1000 });
      await expect(page.getByText(reason)).toBeVisible({ timeout: 1000 });
      await expect(page.getByText('stands held')).toBeHidden({ timeout: 1000 });
    }).toPass();
    await expect(page.getByText('Released', { exact: true })).toBeVisible();
  });
});
