import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { aThread } from '../support/threads';

/** A rule of this story's own board, so that no other story's people move by it. */
test('a rule is looked at before it is saved; its author reads the entry, and it is taken back', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  const [admin, author, fan] = [await arrive({ role: 'admin' }), await arrive(), await arrive()];
  const title = `What does ${word} mean?`;
  await aThread(sql, { board, by: author, title });
  await sql`
    insert into votes (subject_kind, subject_id, member_id) select 'thread', id, ${fan.id} from threads where title = ${title}`;
  const { page: desk } = admin;
  const sentence = `Your thread about ${word} is worth more`;

  await test.step('what is left out comes back with what was typed', async () => {
    await desk.goto('/moderation/points');
    await desk
      .locator('#new')
      .getByRole('link', { name: 'A thread is found worth reading', exact: true })
      .click();
    await desk.getByLabel('What the member reads').fill(sentence);
    await desk.getByLabel('Points', { exact: true }).fill('9');
    await desk.getByRole('checkbox', { name: board.name }).check();
    await desk.getByRole('radio', { name: /^From a day on/ }).check();
    await desk.getByLabel('That day').fill(new Date().toISOString().slice(0, 10));
    await desk.getByRole('button', { name: 'Look at what it does' }).click();
    await expect(desk.getByText('Say why; it stands in the history').first()).toBeVisible();
    await expect(desk.getByLabel('What the member reads')).toHaveValue(sentence);
  });

  await test.step('the look says who moves, and nothing has changed yet', async () => {
    await desk.getByLabel('Why').fill(`People ask about ${word} all the time.`);
    await desk.getByRole('button', { name: 'Look at what it does' }).click();
    await expect(desk.getByText('This is what saving would do.')).toBeVisible({ timeout: 20_000 });
    await expect(desk.getByRole('row').filter({ hasText: author.name })).toContainText('+9');
    await author.page.goto(`/members/${author.handle}/points`);
    await expect(author.page.getByText(sentence)).toHaveCount(0);
  });

  await test.step('saved, everybody reads the rule and its author the entry', async () => {
    await desk.getByRole('button', { name: 'Save this change' }).click();
    await expect(desk.getByText('Saved. The rule has a new version.')).toBeVisible();
    await expect(async () => {
      await author.page.goto(`/members/${author.handle}/points`);
      await expect(author.page.getByRole('row').filter({ hasText: sentence })).toContainText('+9');
    }).toPass();
    await author.page.goto('/notifications');
    await expect(author.page.getByText('A rule was changed and past acts were counted anew')).toBeVisible();
    const reader = await passerBy();
    await reader.goto('/about/numbers');
    await expect(reader.getByText(sentence)).toBeVisible();
    await expect(reader.getByText(`In ${board.name}`)).toBeVisible();
  });

  await test.step('taken back, the entry stands with its opposite and the rule is off', async () => {
    await desk.getByRole('button', { name: 'Take it back' }).click();
    await expect(desk.getByText('Taken back. The rule is again what it was before.')).toBeVisible();
    await expect(async () => {
      await author.page.goto(`/members/${author.handle}/points`);
      await expect(author.page.getByRole('row').filter({ hasText: sentence })).toHaveCount(2);
    }).toPass();
    const reader = await passerBy();
    await reader.goto('/about/numbers');
    await expect(reader.getByText(sentence)).toBeHidden();
  });
});
