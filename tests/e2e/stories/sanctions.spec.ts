import { expect, test, uniqueWord } from '../support/story-test';

test('a member is warned, and the warning is lifted before its time', async ({ arrive }) => {
  const [member, moderator, admin] = [
    await arrive(),
    await arrive({ role: 'moderator' }),
    await arrive({ role: 'admin' }),
  ];
  const word = uniqueWord();

  await test.step('a moderator opens a case and warns', async () => {
    const { page } = moderator;
    await page.goto(`/members/${member.handle}`);
    await page.getByRole('button', { name: 'Open a case' }).click();
    await page.getByRole('radio', { name: /^Warn/ }).check();
    await page.getByLabel('Reason').selectOption('It attacks or threatens somebody.');
    await page.getByLabel('A word of your own').fill(`Please stay with the matter ${word}.`);
    await page.getByRole('button', { name: 'Show what the author will read' }).click();
    await page.getByRole('button', { name: 'Decide and tell the author' }).click();
    await expect(page.getByText('Decided. The author has been told.')).toBeVisible();
  });

  await test.step('the member reads the reason', async () => {
    await member.page.goto('/settings/decisions');
    await expect(member.page.getByRole('article').filter({ hasText: word })).toBeVisible();
  });

  await test.step('an admin lifts it, says why, and the member reads that too', async () => {
    const { page } = admin;
    await page.goto(`/members/${member.handle}`);
    await page.getByRole('button', { name: 'Open a case' }).click();
    await page.getByRole('link', { name: 'Lift it early' }).click();
    await page.getByLabel('Why?').fill('It was somebody else of the same name.');
    await page.getByRole('button', { name: 'Lift it' }).click();
    await expect(page.getByRole('main')).not.toContainText('Lift it early');
    await member.page.goto('/settings/decisions');
    const told = member.page.getByRole('article').filter({ hasText: word });
    await expect(told).toContainText('Ended early');
    await expect(told).toContainText('It was somebody else of the same name.');
  });
});

test('an admin says how long the queue may let something wait', async ({ arrive }) => {
  const { page } = await arrive({ role: 'admin' });
  await page.goto('/moderation');
  await page.getByRole('navigation', { name: 'Moderation' }).locator('summary').click();
  await page.getByRole('link', { name: 'Targets of the queue' }).click();
  const hours = page.getByRole('spinbutton').first();
  const before = await hours.inputValue();
  await hours.fill('9999');
  await page.getByRole('button', { name: 'Save targets' }).click();
  await expect(page.getByText(/^At most \d+ hours, a month/).first()).toBeVisible();
  await expect(hours).toHaveValue('9999');
  await hours.fill(before);
  await page.getByRole('button', { name: 'Save targets' }).click();
  await expect(page).not.toHaveURL(/targets/);
  await page.goto('/moderation/targets');
  await expect(hours).toHaveValue(before);
});
