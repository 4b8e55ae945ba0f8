import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

test('a question waits for the team, is taken, noted on, answered officially, and its asker is heard', async ({
  arrive,
  demoPage,
  passerBy,
  sql,
}) => {
  const board = await aBoard(sql);
  const word = uniqueWord();
  const title = `Where is the ${word} screw?`;
  const asker = await arrive();
  await asker.page.goto(`/threads/new?board=${board.slug}`);
  await asker.page.getByRole('radio', { name: 'A question' }).check();
  await asker.page.getByLabel('Title').fill(title);
  await asker.page.getByLabel('Your words').fill('It fell out of the box.');
  await asker.page.getByRole('button', { name: 'Post thread' }).click();
  await expect(asker.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const address = new URL(asker.page.url()).pathname;

  const moderator = await demoPage('moderator');
  await test.step('it stands in the inbox, and its asker among the unheard', async () => {
    await moderator.goto(`/answering/unheard?board=${board.slug}`);
    await expect(moderator.getByRole('link', { name: title })).toBeVisible();
    await moderator.goto(`/answering?board=${board.slug}`);
    await moderator.getByRole('link', { name: title }).click();
    await moderator.getByRole('button', { name: 'I answer it' }).click();
    await expect(moderator.getByRole('button', { name: 'Let it go' })).toBeVisible();
    await moderator.getByLabel('Note').fill(`Ask the workshop about ${word}.`);
    await moderator.getByRole('button', { name: 'Add the note' }).click();
    await expect(moderator.getByText(`Ask the workshop about ${word}.`)).toBeVisible();
  });

  await test.step('the team answers, and nobody waits any longer', async () => {
    await moderator.goto(address);
    await moderator.getByLabel('Your reply').fill(`Under the lid, where the ${word} was.`);
    await moderator.getByRole('button', { name: 'Post reply' }).click();
    await expect(moderator.getByText('Your reply is posted.')).toBeVisible();
    await moderator.goto(`/answering?board=${board.slug}`);
    await expect(moderator.getByText('Nothing waits')).toBeVisible();
    await moderator.goto(`/answering/unheard?board=${board.slug}`);
    await expect(moderator.getByText('Everybody has been heard')).toBeVisible();
  });

  await test.step('the answer becomes the official one, which every reader sees on top', async () => {
    await moderator.goto(address);
    await moderator.getByRole('article').last().getByLabel('More').click();
    await moderator.getByRole('button', { name: 'Make it the official answer' }).click();
    const reader = await passerBy();
    await reader.goto(address);
    const official = reader.getByRole('region', { name: 'Official answer' });
    await expect(official).toContainText(`Under the lid, where the ${word} was.`);
    await expect(reader.getByText(`Ask the workshop about ${word}.`)).toBeHidden();
  });
});
