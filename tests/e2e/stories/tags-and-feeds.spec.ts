import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { discuss } from '../support/threads';

test('two words for one thing become one tag, under the name and at every address of both', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  const [author, moderator] = [await arrive(), await arrive({ role: 'moderator' })];
  const [kept, taken, synonym] = [`burr-${word}`, `mill-${word}`, `disc-${word}`];
  const titleOf = (tag: string) => `About the ${tag}`;
  const ask = (tag: string, title: string) =>
    discuss(author.page, { board, title, words: 'Please tell me more.', tags: tag });
  for (const tag of [kept, taken]) await ask(tag, titleOf(tag));

  await test.step('a moderator makes one of both', async () => {
    const { page } = moderator;
    await page.goto('/moderation/tags');
    await page.getByRole('searchbox', { name: 'Name' }).fill(word);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: kept }).click();
    await page.getByLabel('Also written').fill(`${taken}, ${synonym}`);
    await page.getByRole('button', { name: 'Save tag' }).click();
    await expect(page.getByText('1 tag is a part of it now.')).toBeVisible();
    await page.goto(`/moderation/tags?q=${word}`);
    const row = page.getByRole('row').filter({ hasText: kept });
    await expect(row).toContainText(synonym);
    await expect(row).toContainText('2');
    await expect(page.getByRole('link', { name: taken })).toBeHidden();
  });

  await test.step('the old address leads to the tag that took it in, with the threads of both', async () => {
    const reader = await passerBy();
    await reader.goto(`/boards/${board.slug}?tag=${taken}`);
    await expect(reader).toHaveURL(new RegExp(`tag=${kept}`));
    for (const tag of [kept, taken])
      await expect(reader.getByRole('link', { name: titleOf(tag) })).toBeVisible();
  });

  await test.step('whoever types the other word gives the one tag', async () => {
    await ask(synonym, `Once more the ${word}`);
    await expect(author.page.getByRole('link', { name: kept })).toBeVisible();
    await author.page.goto(`/boards/${board.slug}?tag=${kept}`);
    await expect(author.page.getByRole('link', { name: `Once more the ${word}` })).toBeVisible();
  });
});

test('a member reads a closed board in a feed of their own, until they renew its address', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  await sql`update boards set seen_by = '{members}' where slug = ${board.slug}`;
  const [member, author] = [await arrive(), await arrive()];
  const { page } = member;
  const title = `For members: ${word}`;
  await discuss(author.page, { board, title, words: 'Only among us.' });
  /** A feed reader: no account, no cookies, only the address. */
  const feedReader = await passerBy();
  const read = async (address: string) => {
    const answer = await feedReader.request.get(address);
    return { status: answer.status(), text: await answer.text() };
  };
  const field = page.getByLabel('Its address; whoever has it reads along');

  const first = await test.step('its address is made on the page of notices', async () => {
    await page.goto('/settings/notices');
    await page.getByRole('button', { name: 'Make its address' }).click();
    await expect(page.getByText('Your feed has a new address.')).toBeVisible();
    return field.inputValue();
  });

  await test.step('it brings what the member may read, of one board too, and a stranger’s feed does not', async () => {
    for (const address of [first, `${first}&board=${board.slug}`])
      expect((await read(address)).text).toContain(title);
    expect((await read('/feed')).text).not.toContain(title);
    expect((await read(`/boards/${board.slug}/feed`)).status).toBe(404);
  });

  await test.step('a new address ends the old one', async () => {
    await page.getByRole('button', { name: 'Make a new address' }).click();
    await expect(field).not.toHaveValue(first);
    expect((await read(first)).status).toBe(404);
    expect((await read(await field.inputValue())).text).toContain(title);
  });

  await test.step('who is shut out reads no more of it', async () => {
    const address = await field.inputValue();
    await sql`update members set state = 'suspended' where id = ${member.id}`;
    expect((await read(address)).status).toBe(404);
  });
});
