import sharp from 'sharp';
import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

test('a board says what it asks, begins each kind with its questions, and is moderated by whom an admin names', async ({
  arrive,
  javaScriptEnabled,
  sql,
}) => {
  const [admin, customer] = [await arrive({ role: 'admin' }), await arrive()];
  const [keeper, other] = [await arrive({ role: 'moderator' }), await arrive({ role: 'moderator' })];
  const boardName = uniqueWord();
  const elsewhere = await aBoard(sql);

  await test.step('an admin opens the board', async () => {
    const { page } = admin;
    await page.goto('/boards/new');
    await page.getByLabel('Name').fill(boardName);
    await page.getByRole('checkbox', { name: /^An announcement/ }).uncheck();
    await page.getByLabel('Rules for writing here').fill('One machine, **one thread**.');
    await page.getByLabel('A question begins with').fill('Which machine:');
    await page.getByLabel('An idea begins with').fill('What would it change for you:\nWho else wants it:');
    const moderators = page.getByRole('group', { name: 'Who moderates it' });
    await moderators.getByRole('checkbox', { name: 'All moderators' }).uncheck();
    await moderators.getByRole('checkbox', { name: keeper.name, exact: true }).check();
    await page.getByRole('button', { name: 'Open board' }).click();
    await expect(page.getByRole('heading', { name: boardName })).toBeVisible();
    await expect(page.getByText('One machine, one thread.')).toBeVisible();
  });
  const place = new URL(admin.page.url()).pathname;

  await test.step('a customer reads the rules and answers what the board asks', async () => {
    const { page } = customer;
    await page.goto(place);
    await page.getByRole('link', { name: 'New thread' }).click();
    await expect(page.getByText('One machine, one thread.')).toBeVisible();
    if (javaScriptEnabled !== false) {
      // Who is quicker than the script is not left with the words of another kind.
      let letScriptCome = () => {};
      const chosen = new Promise<void>((resolve) => (letScriptCome = resolve));
      await page.route('**/build/**/*.js', (route) => chosen.then(() => route.continue()));
      await page.goto(page.url(), { waitUntil: 'commit' });
      await page.getByRole('radio', { name: /^An idea/ }).check();
      await expect(page.getByLabel('Your words')).toHaveValue('Which machine:');
      letScriptCome();
      await expect(page.getByLabel('Your words')).toHaveValue(
        'What would it change for you:\nWho else wants it:',
      );
      await page.getByRole('radio', { name: /^A question/ }).check();
    }
    await expect(page.getByRole('radio', { name: /^An announcement/ })).toBeHidden();
    await expect(page.getByLabel('Your words')).toHaveValue('Which machine:');
    if (javaScriptEnabled !== false) {
      await page.goto(page.url());
      await page.getByLabel('Board', { exact: true }).selectOption({ label: elsewhere.name });
      await expect(page.getByLabel('Your words')).toHaveValue('');
      await page.getByLabel('Board', { exact: true }).selectOption({ label: boardName });
      await page.getByRole('radio', { name: /^An idea/ }).check();
      await expect(page.getByLabel('Your words')).toHaveValue(
        'What would it change for you:\nWho else wants it:',
      );
      await page.getByLabel('Board', { exact: true }).selectOption({ index: 0 });
      await expect(page.getByText('One machine, one thread.')).toBeHidden();
      await page.getByLabel('Board', { exact: true }).selectOption({ label: boardName });
      await page.getByRole('radio', { name: /^A question/ }).check();
      await expect(page.getByLabel('Your words')).toHaveValue('Which machine:');
    }
    await page.getByLabel('Title').fill(`Rattling ${boardName}`);
    await page.getByLabel('Your words').fill('Which machine: the small one');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByText('Your thread is open')).toBeVisible();
  });
  const thread = new URL(customer.page.url()).pathname;

  await test.step('its moderator can lock the thread and change the board; another moderator reads along', async () => {
    await keeper.page.goto(thread);
    await expect(keeper.page.getByLabel('Moderate', { exact: true })).toBeVisible();
    await other.page.goto(thread);
    await expect(other.page.getByRole('heading', { name: `Rattling ${boardName}` })).toBeVisible();
    await expect(other.page.getByLabel('Moderate', { exact: true })).toBeHidden();
    expect((await other.page.goto(`${place}/edit`))?.status()).toBe(403);
    await keeper.page.goto(`${place}/edit`);
    await expect(keeper.page.getByRole('group', { name: 'Who moderates it' })).toBeHidden();
  });

  await test.step('its moderator gives it a cover that says what it shows, and takes it away', async () => {
    const { page } = keeper;
    await page.getByRole('link', { name: 'Its cover' }).click();
    const buffer = await sharp({ create: { width: 320, height: 100, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    await page
      .getByLabel('Picture', { exact: true })
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
    await page.getByLabel('What it shows').fill('A workbench in teal');
    await page.getByRole('button', { name: 'Show this picture' }).click();
    await expect(page.getByRole('heading', { level: 1, name: boardName })).toBeVisible();
    await customer.page.goto(place);
    await expect(customer.page.getByRole('img', { name: 'A workbench in teal' })).toBeVisible();
    await page.goto(`${place}/cover`);
    await page.getByRole('button', { name: 'Take the picture away' }).click();
    await customer.page.goto(place);
    await expect(customer.page.getByRole('img', { name: 'A workbench in teal' })).toHaveCount(0);
  });
});
