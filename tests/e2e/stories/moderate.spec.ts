import { letterTo } from '../support/letters';
import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

test('a thread is flagged, decided on and hidden, and its author reads why', async ({
  arrive,
  demoPage,
  passerBy,
  sql,
}) => {
  const board = await aBoard(sql);
  const author = await arrive();
  const reporter = await arrive();
  const title = `Cheap watches for everybody ${uniqueWord()}`;

  await test.step('somebody advertises', async () => {
    const { page } = author;
    await page.goto(`/threads/new?board=${board.slug}`);
    await page.getByRole('radio', { name: 'A discussion' }).check();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Your words').fill('Ask me for a watch. I have forty of them.');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });
  const address = new URL(author.page.url()).pathname;
  const reader = await passerBy();
  expect((await reader.goto(address))?.status()).toBe(200);

  await test.step('a reader says what is wrong with it', async () => {
    const { page } = reporter;
    await page.goto(address);
    await page.getByRole('article').first().getByLabel('More').click();
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByRole('radio', { name: 'Spam or advertising' }).check();
    await page.getByLabel('What should we know?').fill('The same text stands in other forums.');
    await page.getByRole('button', { name: 'Flag it' }).click();
    await expect(page.getByText('A person of the team will look at it')).toBeVisible();
  });

  const moderator = await demoPage('moderator');
  await test.step('the moderator finds it in the queue with everything needed to decide', async () => {
    await moderator.goto('/moderation');
    await moderator.getByRole('link', { name: title }).click();
    await expect(moderator.getByText('I have forty of them')).toBeVisible();
    await expect(moderator.getByText('The same text stands in other forums.')).toBeVisible();
  });

  await test.step('the letter is seen before it is sent', async () => {
    await moderator.getByRole('radio', { name: /^Hide Only its author/ }).check();
    await moderator.getByLabel('Reason').selectOption('It advertises something or was posted many times.');
    await moderator.getByLabel('A word of your own').fill('Selling belongs on the marketplace.');
    await expect(moderator.getByRole('button', { name: 'Decide and tell the author' })).toBeHidden();
    await moderator.getByRole('button', { name: 'Show what the author will read' }).click();
    const letter = moderator.getByRole('status', { name: 'What the author will be told' });
    await expect(letter).toContainText(`A decision about your thread “${title}”`);
    await expect(letter).toContainText('The reason: It advertises something or was posted many times.');
    await expect(letter).toContainText('Selling belongs on the marketplace.');
    expect((await reader.goto(address))?.status()).toBe(200);
    await moderator.getByRole('button', { name: 'Decide and tell the author' }).click();
    await expect(moderator.getByText('Decided. The author has been told.')).toBeVisible();
    await expect(moderator.getByRole('link', { name: title })).toBeHidden();
  });

  await test.step('the author gets the letter and reads it in the settings', async () => {
    const letter = await letterTo(author.email, title);
    expect(letter.text).toContain('It advertises something or was posted many times.');
    await author.page.goto('/settings/decisions');
    const kept = author.page.getByRole('article').filter({ hasText: title });
    await expect(kept).toContainText('The reason: It advertises something or was posted many times.');
    await expect(kept).toContainText('Selling belongs on the marketplace.');
    expect((await author.page.goto(address))?.status()).toBe(200);
  });

  await test.step('nobody else finds it', async () => {
    for (const page of [reader, reporter.page]) {
      expect((await page.goto(address))?.status()).toBe(404);
      await page.goto(`/boards/${board.slug}`);
      await expect(page.getByRole('heading', { name: board.name })).toBeVisible();
      await expect(page.getByText(title)).toBeHidden();
    }
  });

  await test.step('the audit log keeps the act', async () => {
    const [thread] = await sql<[{ id: string }]>`select id::text from threads where title = ${title}`;
    const admin = await demoPage('admin');
    await admin.goto('/moderation/log?action=decision.hide');
    const entry = admin.getByRole('row').filter({ hasText: `thread ${thread.id}` });
    await expect(entry).toContainText('Renate Ollech');
    await expect(entry).toContainText('reason: spam');
  });
});

test('moderators share a queue: take, note, pass on, and hide a wave of spam together', async ({
  arrive,
  demoPage,
  sql,
}) => {
  const board = await aBoard(sql);
  const spammer = await arrive();
  const reporter = await arrive();
  const word = uniqueWord();
  const titles = [`Buy ${word} now`, `Cheap ${word} here`];

  await test.step('the same hand advertises twice, and somebody flags both', async () => {
    for (const title of titles) {
      const { page } = spammer;
      await page.goto(`/threads/new?board=${board.slug}`);
      await page.getByRole('radio', { name: 'A discussion' }).check();
      await page.getByLabel('Title').fill(title);
      await page.getByLabel('Your words').fill(`Nobody has more ${word} than me.`);
      await page.getByRole('button', { name: 'Post thread' }).click();
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      const address = new URL(page.url()).pathname.split('/')[2] ?? '';
      await reporter.page.goto(`/flag/thread/${address}`);
      await reporter.page.getByRole('radio', { name: 'Spam or advertising' }).check();
      await reporter.page.getByRole('button', { name: 'Flag it' }).click();
      await expect(reporter.page.getByText('A person of the team will look at it')).toBeVisible();
    }
  });

  const moderator = await demoPage('moderator');
  await test.step('a moderator takes one and notes what they know', async () => {
    await moderator.goto('/moderation');
    await moderator.getByRole('link', { name: titles[0] ?? '' }).click();
    await moderator.getByRole('button', { name: 'Take it' }).click();
    await expect(moderator.getByText('You have taken it.')).toBeVisible();
    await moderator.getByRole('link', { name: 'Add a note' }).click();
    await moderator.getByLabel('Note').fill('Two of these within a minute.');
    await moderator.getByRole('button', { name: 'Add the note' }).click();
    await expect(moderator.getByText('Two of these within a minute.')).toBeVisible();
  });

  await test.step('both are hidden as one act, each author letter seen first', async () => {
    await moderator.goto('/moderation?cause=flagged');
    for (const title of titles) await moderator.getByRole('checkbox', { name: `Choose “${title}”` }).check();
    await moderator.getByRole('button', { name: 'Decide the ticked ones together' }).click();
    await moderator.getByRole('button', { name: 'Show what the authors will read' }).click();
    for (const title of titles)
      await expect(moderator.getByText(`A decision about your thread “${title}”`)).toBeVisible();
    await moderator.getByRole('button', { name: 'Hide 2 things and tell the authors' }).click();
    await expect(moderator.getByText('2 things are hidden')).toBeVisible();
    for (const title of titles) await expect(moderator.getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('the author reads each letter', async () => {
    for (const title of titles) {
      const letter = await letterTo(spammer.email, title);
      expect(letter.text).toContain('It advertises something or was posted many times.');
    }
  });
});
