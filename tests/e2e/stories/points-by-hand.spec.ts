import { expect, test, uniqueWord } from '../support/story-test';

test('points given by hand come with a reason; the member reads it, objects, and it is taken back', async ({
  arrive,
}) => {
  const word = uniqueWord();
  const [admin, member] = [await arrive({ role: 'admin' }), await arrive()];
  const [desk, reader] = [admin.page, member.page];
  const reason = `For the ${word} that you repaired at the fair.`;

  await test.step('what cannot be comes back with what was typed', async () => {
    await desk.goto(`/members/${member.handle}/points`);
    await desk.getByRole('link', { name: 'Correct points' }).click();
    await desk.getByLabel('Points', { exact: true }).fill('5000');
    await desk.getByLabel('Reason').fill(reason);
    await desk.getByRole('button', { name: 'Correct the points' }).click();
    await expect(desk.getByText('At most 200').first()).toBeVisible();
    await expect(desk.getByLabel('Reason')).toHaveValue(reason);
  });

  await test.step('given, it stands on the statement with its reason', async () => {
    await desk.getByLabel('Points', { exact: true }).fill('30');
    await desk.getByRole('button', { name: 'Correct the points' }).click();
    await expect(desk.getByText('Corrected. The member is told, with the reason.')).toBeVisible();
    await expect(desk.getByRole('row').filter({ hasText: reason })).toContainText('+30');
  });

  await test.step('the member is told in the words, and objects', async () => {
    await expect(async () => {
      await reader.goto('/notifications');
      await expect(reader.getByText(reason)).toBeVisible({ timeout: 1000 });
    }).toPass();
    await reader.getByRole('link', { name: reason }).click();
    await reader.getByLabel('Is it wrong? Write to the team').fill(`It was not my ${word}.`);
    await reader.getByRole('button', { name: 'Write to the team' }).click();
    await expect(reader.getByText('Thank you. The team is told and reads it.')).toBeVisible();
    await expect(reader.getByRole('button', { name: 'Write to the team' })).toBeHidden();
    await expect(reader.getByText(admin.name)).toBeHidden();
  });

  await test.step('an admin is told, and takes it back', async () => {
    await expect(async () => {
      await desk.goto('/notifications');
      await expect(desk.getByText('Somebody objects to a correction').first()).toBeVisible({ timeout: 1000 });
    }).toPass();
    await desk.goto(new URL(reader.url()).pathname);
    await expect(desk.getByText(`It was not my ${word}.`)).toBeVisible();
    await desk.getByRole('link', { name: 'Take it back' }).click();
    await desk.getByLabel('Reason').fill(`You are right, the ${word} was somebody else’s.`);
    await desk.getByRole('button', { name: 'Take it back' }).click();
    await expect(desk.getByText('Taken back. The member is told, with the reason.')).toBeVisible();
    await reader.goto(`/members/${member.handle}/points`);
    await expect(reader.getByRole('row').filter({ hasText: 'The team corrected your points' })).toHaveCount(
      2,
    );
    await expect(reader.getByRole('row').filter({ hasText: 'You are right' })).toContainText('−30');
  });
});
