import { expect, test, uniqueWord } from '../support/story-test';

test('somebody of the team thanks a member, who reads it under their name', async ({ arrive }) => {
  const word = uniqueWord();
  const [giver, member] = [await arrive({ role: 'moderator' }), await arrive()];
  const [desk, reader] = [giver.page, member.page];
  const words = `Thank you for the ${word} that you drew for everybody.`;

  await test.step('what cannot be comes back with what was typed', async () => {
    await desk.goto(`/members/${member.handle}`);
    await desk.getByRole('link', { name: 'Thank', exact: true }).click();
    await desk.getByLabel('What you thank for').fill(words);
    await desk.getByLabel('Points, if you like').fill('500');
    await desk.getByRole('button', { name: 'Send the thanks' }).click();
    await expect(desk.getByText('At most 15', { exact: true }).first()).toBeVisible();
    await expect(desk.getByLabel('What you thank for')).toHaveValue(words);
  });

  await test.step('it is sent with points', async () => {
    await desk.getByLabel('Points, if you like').fill('10');
    await desk.getByRole('button', { name: 'Send the thanks' }).click();
    await expect(desk.getByText('Your thanks are on their way.')).toBeVisible();
    await desk.goto(`/members/${member.handle}/thank`);
    await expect(desk.getByText('holds 140 more')).toBeVisible();
  });

  await test.step('the member reads it in the notices and on the statement', async () => {
    await expect(async () => {
      await reader.goto('/notifications');
      await expect(reader.getByText(words)).toBeVisible({ timeout: 1000 });
    }).toPass();
    await reader.getByRole('link', { name: words }).click();
    const row = reader.getByRole('row').filter({ hasText: words });
    await expect(row).toContainText(giver.name);
    await expect(row).toContainText('+10');
  });
});
