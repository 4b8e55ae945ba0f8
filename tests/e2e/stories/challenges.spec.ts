import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { discuss } from '../support/threads';

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('the team makes a card of boards; a member joins, and each act that counts can be opened', async ({
  arrive,
  sql,
}) => {
  const word = uniqueWord();
  const board = await aBoard(sql);
  const [admin, member] = [await arrive({ role: 'admin' }), await arrive()];
  const [desk, reader] = [admin.page, member.page];

  await test.step('what does not fit together comes back with what was typed', async () => {
    await desk.goto('/challenges');
    await desk.getByRole('link', { name: 'Make a challenge' }).click();
    await desk.getByLabel('Name', { exact: true }).fill(`Round the ${word}`);
    await desk.getByRole('radio', { name: /^Post in so many boards/ }).check();
    await desk.getByLabel('How many', { exact: true }).fill('2');
    await desk.getByRole('checkbox', { name: board.name }).check();
    await desk.getByRole('radio', { name: 'Whoever joins' }).check();
    await desk.getByLabel('First day', { exact: true }).fill(dayFromNow(0));
    await desk.getByLabel('Last day', { exact: true }).fill(dayFromNow(7));
    await desk.getByRole('radio', { name: /^Yes/ }).check();
    await desk.getByRole('button', { name: 'Save the challenge' }).click();
    await expect(desk.getByText('That is more than there are boards on the card').first()).toBeVisible();
    await expect(desk.getByLabel('Name', { exact: true })).toHaveValue(`Round the ${word}`);
    await desk.getByLabel('How many', { exact: true }).fill('1');
    await desk.getByRole('button', { name: 'Save the challenge' }).click();
    await expect(desk.getByText('The challenge stands.')).toBeVisible();
  });

  await test.step('a member joins, and nothing counts yet', async () => {
    await reader.goto('/challenges');
    await reader.getByRole('link', { name: `Round the ${word}` }).click();
    await reader.getByRole('button', { name: 'Join the challenge' }).click();
    await expect(reader.getByText('Nothing counts yet.')).toBeVisible();
  });

  await test.step('what they post counts, and leads to itself', async () => {
    const challenge = new URL(reader.url()).pathname;
    await discuss(reader, { board, title: `All about the ${word}`, words: 'It squeaks a little.' });
    await reader.goto(challenge);
    await expect(reader.getByText('1 of 1').first()).toBeVisible();
    await reader.getByRole('link', { name: `All about the ${word}` }).click();
    await expect(reader.getByRole('heading', { level: 1, name: `All about the ${word}` })).toBeVisible();
  });
});
