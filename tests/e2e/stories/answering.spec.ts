import { newPublicId } from '#app/lib/public-id';
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

test('a saved reply is written, inserted below what was typed, completed and posted', async ({
  arrive,
  sql,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  const [asker, moderator] = [await arrive(), await arrive({ role: 'moderator' })];
  const publicId = newPublicId();
  await sql`
    insert into threads (public_id, board_id, author_id, kind, title, slug, body_source, body_html, render_version)
    select ${publicId}, id, ${asker.id}, 'question', ${`Why ${word}?`}, 'why', 'Why?', '<p>Why?</p>', 1
    from boards where slug = ${board.slug}`;
  const { page } = moderator;

  await test.step('a field that nobody can fill in is refused with the words kept', async () => {
    await page.goto('/answering');
    await page.locator('summary', { hasText: 'More' }).click();
    await page.getByRole('link', { name: 'Saved replies' }).click();
    await page.getByRole('link', { name: 'New text' }).click();
    await page.getByLabel('Name').fill(word);
    await page.getByRole('combobox', { name: /^Board/ }).selectOption(board.slug);
    await page.getByLabel('Text', { exact: true }).fill('Hello {{member.mail}}');
    await page.getByRole('button', { name: 'Save text' }).click();
    await expect(page.getByText('Nothing is called “{{member.mail}}”')).toBeVisible();
    await page
      .getByLabel('Text', { exact: true })
      .fill('Hello {{member.name}}, about your {{product.name}}.');
    await page.getByRole('button', { name: 'Save text' }).click();
    await expect(page.getByText('Saved for the team.')).toBeVisible();
  });

  await test.step('it stands below what was typed, and is not posted while a field is empty', async () => {
    await page.goto(`/threads/${publicId}/why`);
    await page.getByLabel('Your reply').fill('Good morning.');
    await page.getByRole('button', { name: 'Saved replies' }).click();
    await page.getByLabel('Saved replies').selectOption(word);
    await page.getByRole('button', { name: 'Insert' }).click();
    const words = page.getByLabel('Your words');
    await expect(words).toHaveValue(`Good morning.\n\nHello ${asker.name}, about your [product name].`);
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(page.getByText('Nothing was posted: put your own words')).toBeVisible();
    await words.fill(`Good morning. Hello ${asker.name}, about your kettle.`);
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(page.getByText('Your reply is posted.')).toBeVisible();
    await expect(page.getByRole('article').last()).toContainText('about your kettle');
  });
});
