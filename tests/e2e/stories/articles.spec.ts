import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

test('a member offers an article, it is sent back once, and a second person publishes it', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const board = await aBoard(sql);
  const [author, reviewer] = [await arrive(), await arrive({ role: 'moderator' })];
  const title = `Burrs ${uniqueWord()}`;

  await test.step('it is written and sent', async () => {
    const { page } = author;
    await page.goto(`/threads/new?board=${board.slug}`);
    await page.getByRole('link', { name: 'Write an article' }).click();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Your words').fill('With a brush.');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByRole('link', { name: 'Go on writing' }).click();
    await expect(page.getByLabel('Your words')).toHaveValue('With a brush.');
    await page.getByRole('button', { name: 'Save and send for review' }).click();
    await expect(page.getByText('Waits for review')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  });

  await test.step('nobody else finds it', async () => {
    const reader = await passerBy();
    await reader.goto(`/boards/${board.slug}`);
    await expect(reader.getByText(title)).toHaveCount(0);
  });

  await test.step('the team sends it back with a reason', async () => {
    const { page } = reviewer;
    await page.goto('/moderation');
    await page.getByRole('link', { name: 'Articles', exact: true }).click();
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('link', { name: 'Send back' }).click();
    await page.getByLabel('What is missing').fill('Which brush?');
    await page.getByRole('button', { name: 'Send it back' }).click();
    await expect(page.getByText('Sent back. Its author is told')).toBeVisible();
  });

  await test.step('its author reads why and sends it again', async () => {
    const { page } = author;
    await page.goto('/articles');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByText('Which brush?')).toBeVisible();
    await page.getByRole('link', { name: 'Change it' }).click();
    await page.getByLabel('Your words').fill('With a stiff brush.');
    await page.getByRole('button', { name: 'Save and send for review' }).click();
    await expect(page.getByText('Waits for review')).toBeVisible();
  });

  await test.step('it is published, and everybody sees by whom', async () => {
    const { page } = reviewer;
    await page.goto('/articles/review');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText(`Reviewed by ${reviewer.name}`)).toBeVisible();
    const reader = await passerBy();
    await reader.goto(`/boards/${board.slug}`);
    await reader.getByRole('link', { name: title }).click();
    await expect(reader.getByText(`By ${author.name}`)).toBeVisible();
  });
});

test('a moderator makes an article of a reply, and its author has the last word', async ({ arrive, sql }) => {
  const board = await aBoard(sql);
  const [author, moderator] = [await arrive(), await arrive({ role: 'moderator' })];
  const title = `What helps ${uniqueWord()}`;

  await test.step('somebody answers well', async () => {
    const { page } = moderator;
    await page.goto(`/threads/new?board=${board.slug}&kind=discussion`);
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Your words').fill('Tell.');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await author.page.goto(new URL(page.url()).pathname);
    await author.page.getByLabel('Your reply').fill('Vinegar, once a month.');
    await author.page.getByRole('button', { name: 'Post reply' }).click();
    await expect(author.page.getByText('Your reply is posted')).toBeVisible();
  });
  const address = new URL(moderator.page.url()).pathname;

  await test.step('the moderator begins an article, and cannot publish it alone', async () => {
    const { page } = moderator;
    await page.goto(address);
    await page.locator('#reply-1').getByLabel('More').click();
    await page.getByRole('button', { name: 'Make an article of it' }).click();
    await expect(page.getByText('nothing is published before its author agrees')).toBeVisible();
    await page.getByRole('link', { name: 'Change it' }).click();
    await page.getByRole('button', { name: 'Save and send for review' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Its author has not agreed yet')).toBeVisible();
  });

  await test.step('its author agrees, it is published, and the reply leads there', async () => {
    await author.page.goto('/articles');
    await author.page.getByRole('link', { name: title }).click();
    await author.page.getByRole('button', { name: 'I agree to these words' }).click();
    await expect(author.page.getByText('Its author agrees to these words.')).toBeVisible();
    const { page } = moderator;
    await page.goto(new URL(author.page.url()).pathname);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Grown out of')).toBeVisible();
    await page.goto(address);
    await expect(page.getByRole('link', { name: 'An article has grown out of this' })).toBeVisible();
  });
});
