import type { Locator, Page } from '@playwright/test';
import { aBoard } from './support/boards';
import { aProduct } from './support/shop';
import { hold, takenOver } from './support/slow-line';
import { expect, test, uniqueWord, type Person } from './support/story-test';
import { aThread } from './support/threads';

/** What comes late must not push what somebody is about to press: pressed and let go in two places is no press. */
const widths = [1280, 360];

/** Three of them, one with a title that no line holds. */
const askedAlready = {
  threads: ['Why does it drip?', 'It drips since '.repeat(9), 'A drip, once more'].map((title) => ({
    href: '/boards',
    title,
    solved: true,
  })),
};

test('what was asked already and a kept draft arrive without moving the button', async ({ arrive, sql }) => {
  const { page } = await arrive();
  const board = await aBoard(sql);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const [found, kept] = [
      await hold(page, '**/threads/similar*', askedAlready),
      await hold(page, '**/drafts/save'),
    ];
    await page.goto(`/threads/new?board=${board.slug}&kind=discussion`);
    await takenOver(page);
    await page.getByLabel('Title').fill(`Why does it drip ${uniqueWord()}`);
    await page.getByLabel('Your words').fill('It drips.');
    const button = page.getByRole('button', { name: 'Post thread' });
    const before = await placeOf(button);
    found();
    await expect(page.getByRole('link', { name: 'Why does it drip?' })).toBeVisible();
    expect(await placeOf(button)).toEqual(before);
    kept();
    await expect(page.getByText('Kept as a draft.')).toBeVisible();
    expect(await placeOf(button)).toEqual(before);
    await page.unrouteAll();
  }
});

test('a press holds while the rules of another board arrive', async ({ arrive, sql }) => {
  const { page } = await arrive();
  const [board, ruled] = [await aBoard(sql), await aBoard(sql)];
  await sql`update boards set rules_source = 'Be kind.', rules_html = '<p>Be kind.</p>' where slug = ${ruled.slug}`;
  await page.goto(`/threads/new?board=${board.slug}&kind=discussion`);
  await takenOver(page);
  const title = `About ${uniqueWord()}`;
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Your words').fill('It drips.');
  const come = await hold(page, '**/threads/guide*');
  await page.getByLabel('Board', { exact: true }).selectOption(ruled.slug);
  await page.getByRole('button', { name: 'Post thread' }).hover();
  await page.mouse.down();
  const answered = page.waitForResponse('**/threads/guide*');
  come();
  await answered;
  await afterTwoFrames(page);
  await page.mouse.up();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('no form of words moves when script takes it over, nor when its draft is kept', async ({
  arrive,
  sql,
}) => {
  const author = await arrive();
  const forms = await formsFor(sql, author);
  for (const width of widths) {
    await author.page.setViewportSize({ width, height: 800 });
    for (const { path, button, kept } of forms) await expectStill(author.page, { path, button, kept });
  }
});

interface WordsForm {
  path: string;
  /** What posts it. */
  button: string;
  /** Whether it is kept while somebody types. */
  kept: boolean;
}

async function formsFor(sql: Parameters<typeof aBoard>[0], by: Person): Promise<WordsForm[]> {
  const [board, product] = [await aBoard(sql), await aProduct(sql)];
  const thread = await aThread(sql, { board, by, title: `A thread of ${uniqueWord()}` });
  await sql`update boards set thread_kinds = thread_kinds || '{article}' where slug = ${board.slug}`;
  return [
    { path: `/threads/new?board=${board.slug}&kind=idea`, button: 'Post thread', kept: true },
    { path: thread, button: 'Post reply', kept: true },
    { path: `${thread.split('/asked')[0]}/reply`, button: 'Post reply', kept: true },
    { path: `/products/${product.slug}/review`, button: 'Post review', kept: true },
    { path: '/articles/new', button: 'Save article', kept: true },
  ];
}

async function expectStill(page: Page, { path, button: name, kept }: WordsForm): Promise<void> {
  const come = await hold(page, '**/*.js');
  await page.goto(path, { waitUntil: 'commit' });
  const button = page.getByRole('main').getByRole('button', { name, exact: true });
  await page.waitForFunction(() => document.readyState !== 'loading');
  const before = await placeOf(button);
  come();
  await takenOver(page);
  expect(await placeOf(button), `${path} with script`).toEqual(before);
  await page.unrouteAll();
  if (!kept) return;
  await page.locator('main textarea').last().fill(`Words of ${uniqueWord()}.`);
  await expect(page.getByText('Kept as a draft.')).toBeVisible();
  expect(await placeOf(button), `${path} with its draft kept`).toEqual(before);
}

/** Where it stands on the page, wherever that is scrolled to. */
async function placeOf(button: Locator): Promise<object> {
  return button.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
}

async function afterTwoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
