import { expect, test } from '../support/story-test';

test('a member enters a birthday, takes it out again, and says who sees their milestones', async ({
  arrive,
}) => {
  const [admin, member] = [await arrive({ role: 'admin' }), await arrive()];
  const [desk, page] = [admin.page, member.page];

  await test.step('the brand says what is celebrated; what is no number comes back as it was typed', async () => {
    await desk.goto('/admin/milestones');
    await desk.getByLabel('Replies').first().fill('ten, 20');
    await desk.getByRole('button', { name: 'Save' }).click();
    await expect(desk.getByText('Use whole numbers, as in 10, 50, 100').first()).toBeVisible();
    await expect(desk.getByLabel('Replies').first()).toHaveValue('ten, 20');
    await desk.getByLabel('Replies').first().fill('10, 20');
    await desk
      .getByRole('group', { name: /^Greet on birthdays/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await desk.getByRole('button', { name: 'Save' }).click();
    await expect(desk.getByText('It holds from the next daily look on.')).toBeVisible();
    await expect(desk.getByText(/^Happy birthday: an automatic greeting/)).toBeVisible();
  });

  await test.step('a day that no month has is refused, and what was typed is kept', async () => {
    await page.goto('/settings/milestones');
    await page.getByRole('link', { name: 'Enter my birthday' }).click();
    await page.getByLabel('Day', { exact: true }).fill('31');
    await page.getByLabel('Month', { exact: true }).selectOption('April');
    await page.getByRole('button', { name: 'Keep my birthday' }).click();
    await expect(page.getByText('That month has no such day').first()).toBeVisible();
    await expect(page.getByLabel('Day', { exact: true })).toHaveValue('31');
    await page.getByLabel('Day', { exact: true }).fill('29');
    await page.getByLabel('Month', { exact: true }).selectOption('February');
    await page.getByRole('button', { name: 'Keep my birthday' }).click();
    await expect(page.getByText('29 February')).toBeVisible();
  });

  await test.step('one press removes it', async () => {
    await page.getByRole('button', { name: 'Remove my birthday' }).click();
    await expect(page.getByText('Your birthday is removed.')).toBeVisible();
    await expect(page.getByText('29 February')).toHaveCount(0);
  });

  await test.step('what they choose stays chosen', async () => {
    await page.getByRole('checkbox', { name: /^Show my milestones/ }).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('checkbox', { name: /^Show my milestones/ })).not.toBeChecked();
    await expect(page.getByRole('checkbox', { name: /^Congratulate me/ })).toBeChecked();
  });
});
