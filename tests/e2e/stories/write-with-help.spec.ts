import { aBoard } from '../support/boards';
import { expect, test } from '../support/story-test';

test('a customer quotes, names people and boards, and comes back to what they had begun', async ({
  arrive,
  sql,
  javaScriptEnabled,
}) => {
  const board = await aBoard(sql);
  const asker = await arrive();
  const helper = await arrive();
  const title = `Which jar for ${board.slug}`;

  await test.step('words fold away, and signs and boards are made of their names', async () => {
    const { page } = asker;
    await page.goto(`/threads/new?board=${board.slug}`);
    await page.getByRole('radio', { name: /^A question/ }).check();
    await page.getByLabel('Title').fill(title);
    await page
      .getByLabel('Your words')
      .fill(`Hello #${board.slug} :wave:\n\n:::spoiler How it ends\nIt was empty.\n:::`);
    await page.getByRole('button', { name: 'Post thread' }).click();
    const post = page.locator('#question');
    await expect(post).toContainText('👋');
    await expect(post.getByRole('link', { name: `#${board.slug}` })).toHaveAttribute(
      'href',
      `/boards/${board.slug}`,
    );
    await expect(post.getByText('It was empty.')).toBeHidden();
    await post.getByText('Spoiler: How it ends').press('Enter');
    await expect(post.getByText('It was empty.')).toBeVisible();
  });
  const address = new URL(asker.page.url()).pathname;
  const { page } = helper;

  await test.step('a quote says whose words they are and leads back to them', async () => {
    await page.goto(address);
    await page.locator('#question').getByRole('link', { name: 'Quote' }).click();
    const field = page.getByLabel(javaScriptEnabled ? 'Your reply' : 'Your words');
    await expect(field).toHaveValue(
      new RegExp(`^> \\[Story ${asker.handle}\\]\\(/threads/\\w{12}\\) wrote:\n>\n> Hello`),
    );
    if (!javaScriptEnabled) return;
    await expect(field).toBeFocused();
    expect(new URL(page.url()).pathname).toBe(address);
  });

  await test.step('people are offered while they are named', async () => {
    if (!javaScriptEnabled) return;
    const field = page.getByLabel('Your reply');
    await field.pressSequentially('Dear @');
    await expect(page.getByRole('option', { name: `@${asker.handle}` })).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue(new RegExp(`Dear @${asker.handle} $`));
    await expect(page.getByRole('listbox')).toBeHidden();
  });

  await test.step('what is begun is kept, and two tabs never write over each other', async () => {
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    const kept = page.getByRole('listitem').filter({ hasText: title });
    await expect(kept).toContainText('Reply in');
    await kept.getByRole('link', { name: 'Go on writing' }).click();
    const here = page.getByLabel('Your words');
    await expect(page.getByText('Your draft from')).toBeVisible();
    await expect(here).toHaveValue(/Hello/);

    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('Your words').fill('Words of the other tab.');
    if (javaScriptEnabled) {
      await expect(other.getByText('Kept as a draft.')).toBeVisible();
      await here.fill('Words of this tab.');
      await expect(page.getByRole('alert')).toContainText('Words of the other tab.');
      await expect(here).toHaveValue('Words of this tab.');
      await page.getByRole('button', { name: 'Keep what is here' }).click();
      await expect(page.getByText('Kept as a draft.')).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
    } else {
      await here.fill('Words of this tab.');
      await other.getByRole('button', { name: 'Keep as a draft' }).click();
      await page.getByRole('button', { name: 'Keep as a draft' }).click();
      await expect(page.getByRole('heading', { name: 'You have written two things here' })).toBeVisible();
      await expect(page.getByLabel('What you have just written')).toHaveValue('Words of this tab.');
      await expect(page.getByLabel('What was kept')).toHaveValue('Words of the other tab.');
      await page.getByRole('button', { name: 'Keep this' }).click();
      await page.getByRole('link', { name: 'Go on writing' }).click();
      await expect(here).toHaveValue('Words of this tab.');
    }
    await other.close();
  });

  await test.step('what is posted is no draft any more', async () => {
    const words = page.getByLabel('Your words');
    await words.fill('The tall one.');
    await page.getByText('Add pictures').click();
    await page.getByLabel('Pictures', { exact: true }).setInputFiles('public/apple-touch-icon.png');
    if (javaScriptEnabled) {
      await expect(words).toHaveValue(/^The tall one\.\n\n!\[what it shows\]\(\/uploads\//);
      await page.keyboard.type('the jar');
    } else {
      await page.getByLabel('What do they show?').fill('the jar');
    }
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(page.getByText('Your reply is posted')).toBeVisible();
    const picture = page.getByRole('img', { name: 'the jar' });
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('naturalWidth', 180);
    await page.goto('/drafts');
    await expect(page.getByText('Nothing begun')).toBeVisible();
  });
});
