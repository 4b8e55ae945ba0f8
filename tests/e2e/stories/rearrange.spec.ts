import type { Page } from '@playwright/test';
import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

async function ask(page: Page, board: string, title: string): Promise<string> {
  await page.goto(`/threads/new?board=${board}`);
  await page.getByRole('radio', { name: 'A question' }).check();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Your words').fill(`Please tell me about ${title}.`);
  await page.getByRole('button', { name: 'Post thread' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function reply(page: Page, address: string, words: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Your reply').fill(words);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page.getByText(words)).toBeVisible();
}

test('a moderator puts threads in order, and every old address leads on', async ({
  arrive,
  demoPage,
  passerBy,
  sql,
}) => {
  const [from, to] = [await aBoard(sql), await aBoard(sql)];
  const word = uniqueWord();
  const asker = await arrive();
  const helper = await arrive();
  const kept = await ask(asker.page, from.slug, `The ${word} lid`);
  const twice = await ask(helper.page, from.slug, `Again the ${word} lid`);
  await reply(asker.page, twice, `A word about ${word} hinges.`);
  const moderator = await demoPage('moderator');

  await test.step('it goes to the board where it belongs, and who may read it is said before', async () => {
    await moderator.goto(kept);
    await moderator.getByLabel('Moderate').click();
    await moderator.getByRole('link', { name: 'Move to another board' }).click();
    await moderator.getByRole('radio', { name: new RegExp(`^${to.name}`) }).check();
    await expect(moderator.getByText('The same people can read it as now.').first()).toBeVisible();
    await moderator.getByRole('button', { name: 'Move the thread' }).click();
    await expect(moderator.getByText(`It is in ${to.name} now`)).toBeVisible();
  });

  await test.step('the second question becomes part of the first', async () => {
    await moderator.goto(twice);
    await moderator.getByLabel('Moderate').click();
    await moderator.getByRole('link', { name: 'Merge into another thread' }).click();
    await moderator.getByLabel('Address of the other thread').fill(kept);
    await moderator.getByRole('button', { name: 'Show what would happen' }).click();
    await expect(moderator.getByText('This cannot be undone')).toBeVisible();
    await moderator.getByRole('button', { name: 'Merge the threads' }).click();
    await expect(moderator.getByText('They are one thread now.')).toBeVisible();
    await expect(moderator.getByText(`Please tell me about Again the ${word} lid.`)).toBeVisible();
  });

  await test.step('the digression gets a thread of its own', async () => {
    await moderator.getByLabel('Moderate').click();
    await moderator.getByRole('link', { name: 'Split off replies' }).click();
    await moderator.getByRole('checkbox', { name: new RegExp(`hinges`) }).check();
    await moderator.getByLabel('Title of the new thread').fill(`Hinges of ${word}`);
    await moderator.getByRole('button', { name: 'Split them off' }).click();
    await expect(moderator.getByRole('heading', { level: 1, name: `Hinges of ${word}` })).toBeVisible();
  });

  await test.step('a reader follows the old address and the line that was left behind', async () => {
    const reader = await passerBy();
    await reader.goto(twice);
    await expect(reader.getByRole('heading', { level: 1, name: `The ${word} lid` })).toBeVisible();
    await expect(reader.getByText('1 reply moved to')).toBeVisible();
    await reader.getByRole('link', { name: `Hinges of ${word}` }).click();
    await expect(reader.getByText(`A word about ${word} hinges.`)).toBeVisible();
  });

  await test.step('the thread is closed with a reason, which stands above it', async () => {
    await moderator.goto(kept);
    await moderator.getByLabel('Moderate').click();
    await moderator.getByRole('link', { name: 'Close with a reason' }).click();
    await moderator.getByRole('button', { name: 'Close the thread' }).click();
    await expect(moderator.getByText('Choose why; readers see it')).toBeVisible();
    await moderator.getByRole('radio', { name: 'It is out of date' }).check();
    await moderator.getByLabel('A word more').fill(`There is a new ${word} lid.`);
    await moderator.getByRole('button', { name: 'Close the thread' }).click();
    await asker.page.goto(kept);
    await expect(asker.page.getByText('Closed, because it is out of date')).toBeVisible();
    await expect(asker.page.getByText(`There is a new ${word} lid.`)).toBeVisible();
    await expect(asker.page.getByLabel('Your reply')).toBeHidden();
  });

  await test.step('the asker is told of each', async () => {
    await expect
      .poll(async () => {
        await asker.page.goto('/notifications');
        return asker.page.getByRole('main').innerText();
      })
      .toMatch(new RegExp(`closed “The ${word} lid”[\\s\\S]*moved “The ${word} lid” to another board`));
  });
});
