import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

test('a member follows a thread as much as they like, keeps a post and finds what is new', async ({
  arrive,
  sql,
}) => {
  const board = await aBoard(sql);
  const [asker, helper] = [await arrive(), await arrive()];
  const title = `Why does it hum ${uniqueWord()}`;

  await test.step('the asker follows their own question', async () => {
    const { page } = asker;
    await page.goto(`/threads/new?board=${board.slug}`);
    await page.getByRole('radio', { name: /^A question/ }).check();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Your words').fill('Since Tuesday.');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByLabel('What to hear of this thread, now: Following')).toBeVisible();
  });
  const address = new URL(asker.page.url()).pathname;

  await test.step('another chooses answers only, reacts and keeps the question', async () => {
    const { page } = helper;
    await page.goto(address);
    await page.getByLabel(/What to hear of this thread/).click();
    await page.getByRole('button', { name: /Answers only/ }).click();
    await expect(page.getByLabel('What to hear of this thread, now: Answers only')).toBeVisible();
    await page.getByLabel('React').first().click();
    await page.getByRole('button', { name: 'Insightful' }).click();
    await expect(page.getByRole('button', { name: 'Insightful, 1 person' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.locator('#question').getByLabel('More').click();
    await page.getByRole('button', { name: 'Bookmark' }).click();
    await page.goto('/bookmarks');
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await page.getByRole('button', { name: 'Set reminder' }).click();
    await expect(page.getByText('reminds you')).toBeVisible();
  });

  await test.step('what came since the last visit is marked', async () => {
    await helper.page.goto(address);
    await helper.page.getByLabel('Your reply').fill('Tighten the screw below.');
    await helper.page.getByRole('button', { name: 'Post reply' }).click();
    await expect(helper.page.getByText('Your reply is posted')).toBeVisible();
    await asker.page.goto(address);
    await expect(asker.page.getByText('New since your last visit')).toBeVisible();
    await expect(asker.page.getByRole('link', { name: 'Jump to the first new reply' })).toBeVisible();
  });
});

test('members vote for an idea, the team says what becomes of it, and a poll is answered', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const board = await aBoard(sql);
  const [author, voter, team] = [await arrive(), await arrive(), await arrive({ role: 'moderator' })];
  const title = `A longer cable ${uniqueWord()}`;

  await test.step('an idea is posted with a poll', async () => {
    const { page } = author;
    await page.goto(`/threads/new?board=${board.slug}&kind=idea`);
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Your words').fill('Mine ends ten centimetres before the socket.');
    await page.getByText('Add a poll').click();
    await page.getByLabel(/What do you want to know/).fill('How long?');
    await page.getByLabel(/Answers to choose from/).fill('One metre\nTwo metres');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });
  const address = new URL(author.page.url()).pathname;

  await test.step('another votes and answers', async () => {
    const { page } = voter;
    await page.goto(address);
    await page.getByRole('button', { name: 'Vote for it' }).click();
    await expect(page.getByText('9 votes left of 10')).toBeVisible();
    await page.getByRole('radio', { name: 'Two metres' }).check();
    await page.getByRole('button', { name: 'Answer' }).click();
    await expect(page.getByText('Two metres (your answer)')).toBeVisible();
  });

  await test.step('the team plans it, and the board shows it', async () => {
    const { page } = team;
    await page.goto(address);
    await page.getByRole('link', { name: 'Change what becomes of it' }).click();
    await page.getByRole('radio', { name: 'Planned' }).check();
    await page.getByLabel(/Why, and what comes next/).fill('From the autumn on, two metres.');
    await page.getByRole('button', { name: 'Say it' }).click();
    await expect(page.getByText('From the autumn on')).toBeVisible();
    const reader = await passerBy();
    await reader.goto(`/boards/${board.slug}/ideas?status=planned`);
    await expect(reader.getByRole('link', { name: title })).toBeVisible();
    await expect(reader.getByText('Planned idea')).toBeVisible();
  });

  await test.step('who voted is told once', async () => {
    const notice = voter.page.getByRole('main').getByRole('link', { name: title });
    await expect
      .poll(
        async () => {
          await voter.page.goto('/notifications');
          return notice.count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
  });
});
