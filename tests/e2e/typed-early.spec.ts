import { expect, test } from './support/story-test';

test('what is typed over old words before the script has come stays', async ({ arrive, sql }) => {
  const { page, id } = await arrive();
  await sql`update members set bio = 'Written long ago.' where id = ${id}`;
  let come = () => {};
  const scripts = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/*.js', async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto('/settings', { waitUntil: 'commit' });
  const words = page.getByLabel('About you');
  await words.fill('Written just now.');
  come();
  await page.waitForFunction(isTakenOver);
  await expect(words).toHaveValue('Written just now.');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved', { exact: false })).toBeVisible();
  await page.reload();
  await expect(words).toHaveValue('Written just now.');
});

/** React leaves its mark on each element that it has taken over. */
function isTakenOver(): boolean {
  const area = document.querySelector('textarea');
  return area !== null && Object.keys(area).some((key) => key.startsWith('__react'));
}
