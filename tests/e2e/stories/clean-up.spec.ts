import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { discuss, reply } from '../support/threads';

test('a moderator sees what a spammer has left, takes it away in one act, and brings it back', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  const [spammer, customer] = [await arrive(), await arrive()];
  const moderator = await arrive({ role: 'moderator' });
  const { page: desk } = moderator;
  const reader = await passerBy();

  const advertised = await discuss(spammer.page, {
    board,
    title: `Cheap ${word}`,
    words: 'Buy it today.',
  });
  const talk = await discuss(customer.page, {
    board,
    title: `Honest ${word}`,
    words: 'How do you use yours?',
  });
  await reply(spammer.page, talk, `Buy ${word} today.`);
  await expect(spammer.page.getByText('Your reply is posted.')).toBeVisible();

  await test.step('what would go is counted before anything goes', async () => {
    await desk.goto(`/members/${spammer.handle}`);
    await desk.getByRole('link', { name: 'Clean up' }).click();
    const counts = desk.getByRole('main').getByRole('list');
    await expect(counts).toContainText('1 thread');
    await expect(counts).toContainText('1 reply');
    await desk.getByRole('button', { name: 'Clean up and suspend' }).click();
    await expect(desk.getByLabel('Why')).toHaveAttribute('aria-invalid', 'true');
    expect((await reader.goto(advertised))?.status()).toBe(200);
    await desk.getByLabel('Why').fill('The same offer in every board.');
    await desk.getByRole('button', { name: 'Clean up and suspend' }).click();
    await expect(desk.getByRole('heading', { name: `Clean-up after ${spammer.name}` })).toBeVisible();
  });

  await test.step('everything is out of sight, what others said stays', async () => {
    await expect(async () => {
      await desk.reload();
      await expect(desk.getByText('Everything is out of sight.')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    expect((await reader.goto(advertised))?.status()).toBe(404);
    await reader.goto(talk);
    await expect(reader.getByText('How do you use yours?')).toBeVisible();
    await expect(reader.getByText(`Buy ${word} today.`)).toBeHidden();
    await spammer.page.goto('/drafts');
    await expect(spammer.page).toHaveURL(/sign-in/);
  });

  await test.step('it was a mistake: one act brings back exactly that', async () => {
    await desk.getByLabel('Why it is taken back').fill('It was their own shop, and they had asked.');
    await desk.getByRole('button', { name: 'Take it back' }).click();
    await expect(async () => {
      await desk.reload();
      await expect(desk.getByText('It was taken back')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    expect((await reader.goto(advertised))?.status()).toBe(200);
    await reader.goto(talk);
    await expect(reader.getByText(`Buy ${word} today.`)).toBeVisible();
  });
});
