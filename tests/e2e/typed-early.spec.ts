import { hold, takenOver } from './support/slow-line';
import { expect, test } from './support/story-test';

test('what is typed over old words before the script has come stays', async ({ arrive, sql }) => {
  const { page, id } = await arrive();
  await sql`update members set bio = 'Written long ago.' where id = ${id}`;
  const come = await hold(page, '**/*.js');
  await page.goto('/settings', { waitUntil: 'commit' });
  const words = page.getByLabel('About you');
  await words.fill('Written just now.');
  come();
  await takenOver(page);
  await expect(words).toHaveValue('Written just now.');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved', { exact: false })).toBeVisible();
  await page.reload();
  await expect(words).toHaveValue('Written just now.');
});
