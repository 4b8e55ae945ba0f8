import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { aThread, reply } from '../support/threads';

test('a rule is tried on the past, holds a post with its reason, and everybody can read it', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  const [moderator, author] = [await arrive({ role: 'moderator' }), await arrive()];
  const thread = await aThread(sql, { board, by: author, title: `Where is ${word} sold?` });
  const reason = `Sellers of ${word} are looked at first.`;
  const { page: desk } = moderator;

  await test.step('before it is saved, it shows what it would have met', async () => {
    await desk.goto('/moderation/rules');
    await desk.getByRole('link', { name: 'Words', exact: true }).click();
    await desk.getByLabel('Name').fill(`No ${word}`);
    await desk.getByLabel('Words, one a line').fill(word);
    await desk.getByRole('radio', { name: /^Hold it/ }).check();
    await desk.getByLabel('The reason').fill(reason);
    await desk.getByRole('button', { name: 'Try it on the last 30 days' }).click();
    await expect(desk.getByText(/^1 of [\d,]+ posts of the last 30 days .* 1 is public now/)).toBeVisible();
    await expect(desk.getByRole('link', { name: `Where is ${word} sold?` })).toBeVisible();
    await expect(desk.getByLabel('Words, one a line')).toHaveValue(word);
    await desk.getByRole('button', { name: 'Save rule' }).click();
    await expect(desk.getByText('The rule is in force.')).toBeVisible();
  });
  const rule = new URL(desk.url()).pathname;

  await test.step('a disguised word is met, and its author reads why the reply waits', async () => {
    await reply(author.page, thread, `I sell ${word.toUpperCase()} at home.`);
    await expect(author.page.getByText('Thank you.')).toBeVisible();
    const held = author.page.getByRole('article').filter({ hasText: 'at home' });
    await expect(held).toContainText(reason);
    const reader = await passerBy();
    await reader.goto(thread);
    await expect(reader.getByText('at home')).toBeHidden();
    await reader.goto('/rules');
    await expect(reader.getByText(reason)).toBeVisible();
  });

  await test.step('a moderator sees the rule and the word, and lets it go', async () => {
    await desk.goto('/moderation?cause=rule');
    await desk.getByRole('link', { name: new RegExp(`Where is ${word} sold`) }).click();
    await expect(desk.getByRole('link', { name: `No ${word}` })).toBeVisible();
    await desk.getByRole('radio', { name: /^Keep/ }).check();
    await desk.getByLabel('Reason').selectOption('It is within the rules.');
    await desk.getByRole('button', { name: 'Show what the author will read' }).click();
    await desk.getByRole('button', { name: 'Decide and tell the author' }).click();
    await expect(desk.getByText('Decided. The author has been told.')).toBeVisible();
    const reader = await passerBy();
    await reader.goto(thread);
    await expect(reader.getByText('at home')).toBeVisible();
  });

  await test.step('turned off, it holds nothing and is no rule any more', async () => {
    await desk.goto(rule);
    await desk.getByRole('button', { name: 'Turn off' }).click();
    await expect(desk.getByText('The rule is off.')).toBeVisible();
    await reply(author.page, thread, `And more ${word}.`);
    await expect(author.page.getByText('Your reply is posted.')).toBeVisible();
    const reader = await passerBy();
    await reader.goto('/rules');
    await expect(reader.getByRole('heading', { name: 'Rules', exact: true })).toBeVisible();
    await expect(reader.getByText(reason)).toBeHidden();
  });
});

/**
 * The one right is set alike by every telling of this story and stays set: the tellings run side by side in one house,
 * and no other story has a newcomer post a link to elsewhere.
 */
test('an admin lets levels unlock links; a newcomer reads what is missing, a helper posts one', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const board = await aBoard(sql);
  const [admin, newcomer, helper] = [await arrive({ role: 'admin' }), await arrive(), await arrive()];
  await sql`insert into balances (member_id, points) values (${helper.id}, 200)`;
  const thread = await aThread(sql, { board, by: admin, title: `Which shop ${board.slug}?` });
  const words = 'Look at https://shop.example.org/lids for one.';

  await test.step('the admin sets from which level on, and everybody can read it', async () => {
    const { page } = admin;
    await page.goto('/moderation/levels');
    await page.getByLabel('Post links').selectOption('From Helper on');
    await page.getByRole('button', { name: 'Save levels' }).click();
    await expect(page.getByText('The levels are set.')).toBeVisible();
    const reader = await passerBy();
    await reader.goto('/rules');
    await expect(reader.getByRole('listitem').filter({ hasText: /^Newcomer/ })).not.toContainText('links');
    await expect(reader.getByRole('listitem').filter({ hasText: /^Helper/ })).toContainText('Post links');
  });

  await test.step('a newcomer’s words stay in the form, with what is missing', async () => {
    const { page } = newcomer;
    await reply(page, thread, words);
    await expect(page.getByText(/links/i).first()).toBeVisible();
    await expect(page.getByLabel('Your words')).toHaveValue(words);
    await page.getByLabel('Your words').fill('Look at the shop for one.');
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(page.getByText('Your reply is posted.')).toBeVisible();
  });

  await test.step('whoever has helped before may', async () => {
    const { page } = helper;
    await reply(page, thread, words);
    await expect(page.getByText('Your reply is posted.')).toBeVisible();
    await page.goto('/rules');
    await expect(page.getByText('You are at Helper.')).toBeVisible();
  });
});
