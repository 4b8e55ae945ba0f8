import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';
import { aThread } from '../support/threads';

/** More votes than anything else in the house has, so that nobody but the people of this story earn it. */
const votes = '199';

test('a badge is looked at before it is saved, and leads everybody to the act that earned it', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const [board, word] = [await aBoard(sql), uniqueWord()];
  const [admin, author] = [await arrive({ role: 'admin' }), await arrive()];
  const title = `What does ${word} mean?`;
  await aThread(sql, { board, by: author, title });
  await sql`update threads set vote_count = ${Number(votes)} where title = ${title}`;
  const { page: desk } = admin;
  const name = `Voice of ${word}`;

  await test.step('what is left out comes back with what was typed', async () => {
    await desk.goto('/moderation/badges');
    await desk.locator('#new').getByRole('link', { name: 'What others find good', exact: true }).click();
    await desk.getByLabel('Name', { exact: true }).fill(name);
    await desk.getByLabel('What others find good').selectOption({ label: 'A thread of any kind' });
    await desk.getByLabel('How many others').fill(votes);
    await desk.getByRole('radio', { name: /^Past ones too/ }).check();
    await desk.getByRole('button', { name: 'Look at who would earn it' }).click();
    await expect(desk.getByText('Say why; it stands in the history').first()).toBeVisible();
    await expect(desk.getByLabel('Name', { exact: true })).toHaveValue(name);
  });

  await test.step('the look names who would earn it, and nobody holds it yet', async () => {
    await desk.getByLabel('Why', { exact: true }).fill(`People listen to ${word}.`);
    await desk.getByRole('button', { name: 'Look at who would earn it' }).click();
    await expect(desk.getByText(/would earn it now\. Each is told once\./)).toBeVisible();
    await expect(desk.getByRole('row').filter({ hasText: author.name })).toBeVisible();
    await author.page.goto(`/members/${author.handle}`);
    await expect(author.page.getByText(name)).toHaveCount(0);
  });

  await test.step('saved, its holder is told and everybody can open the act', async () => {
    await desk.getByRole('button', { name: 'Save this badge' }).click();
    await expect(desk.getByText('Saved as version 1')).toBeVisible();
    await expect(async () => {
      await author.page.goto('/notifications');
      await expect(author.page.getByText(`You hold a new badge: ${name}`)).toBeVisible({ timeout: 1000 });
    }).toPass();
    const reader = await passerBy();
    await reader.goto(`/members/${author.handle}`);
    await reader.getByRole('link', { name, exact: true }).click();
    await expect(reader.getByText(`Began a thread that ${votes} others voted for.`)).toBeVisible();
    await reader.locator('#evidence').getByRole('link', { name: title, exact: true }).click();
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  await test.step('its member has a picture made of it, which others see with the link, and takes it back', async () => {
    const { page } = author;
    await page.goto(`/members/${author.handle}`);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Make a picture to share', exact: true }).click();
    await expect(page.getByRole('img', { name: `The card of the badge ${name}`, exact: true })).toBeVisible();
    const reader = await passerBy();
    await reader.goto(page.url());
    const card = await reader.locator('meta[property="og:image"]').getAttribute('content');
    const sent = await reader.request.get(new URL(card ?? '').pathname);
    expect([sent.status(), sent.headers()['content-type']]).toEqual([200, 'image/png']);
    await page.getByRole('button', { name: 'Stop sharing', exact: true }).click();
    await expect(page.getByText('The picture is gone.')).toBeVisible();
    expect((await reader.request.get(new URL(card ?? '').pathname)).status()).toBe(404);
  });

  await test.step('the path of its holder says what is done, what comes next and what that lets them do', async () => {
    const { page } = author;
    await page.goto(`/members/${author.handle}`);
    await page.getByRole('link', { name: 'Your path', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'You are at Newcomer' })).toBeVisible();
    await expect(page.locator('#level')).toContainText('25 make you Neighbour, so 25 are still missing.');
    await expect(page.locator('#rights')).toContainText('Name up to 20 people in one post');
    await expect(page.locator('#held').getByRole('link', { name, exact: true })).toBeVisible();
    const first = page
      .locator('#ahead li')
      .filter({ has: page.getByRole('link', { name: 'First review', exact: true }) });
    await expect(first.getByText('0 of 1', { exact: true }).first()).toBeVisible();
  });

  await test.step('taken away with a reason, its member objects, and another person gives it back', async () => {
    const [judge, { page }] = [await arrive({ role: 'moderator' }), author];
    await judge.page.goto(`/members/${author.handle}`);
    await judge.page.getByRole('link', { name, exact: true }).click();
    await judge.page.getByRole('link', { name: 'Take it away', exact: true }).click();
    await judge.page.getByLabel('Reason', { exact: true }).fill(`Somebody else found ${word} first.`);
    await judge.page.getByRole('button', { name: 'Take it away' }).click();
    await expect(judge.page.getByText('Taken away. The member is told, with the reason.')).toBeVisible();
    await page.goto('/path');
    await page.locator('#revoked').getByRole('link', { name, exact: true }).click();
    await expect(page.getByText(`Somebody else found ${word} first.`)).toBeVisible();
    await page.getByRole('link', { name: 'Write to the team about it', exact: true }).click();
    await page.getByLabel('What is wrong about it').fill(`I wrote about ${word} in March.`);
    await page.getByRole('button', { name: 'Write to the team' }).click();
    await expect(page.getByText('Thank you. The team is told and reads it.')).toBeVisible();
    await desk.goto(new URL(page.url()).pathname);
    await desk.getByRole('link', { name: 'Answer', exact: true }).click();
    await expect(desk.getByText(`I wrote about ${word} in March.`)).toBeVisible();
    await desk.getByRole('radio', { name: 'It is given back', exact: true }).check();
    await desk.getByLabel('Why', { exact: true }).fill('That is true, and it is yours.');
    await desk.getByRole('button', { name: 'Say so' }).click();
    await expect(desk.getByText('Said. The member is told.')).toBeVisible();
    await page.goto(`/members/${author.handle}`);
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  });
});
