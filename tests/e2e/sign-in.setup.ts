import { demoAccount, expect, sessionFile, test } from './support/house-test';

// The sessions that later tests begin with, each made as a person makes one.
for (const viewer of ['customer', 'moderator', 'marketer', 'admin'] as const) {
  test(`signs in as the demo ${viewer}`, async ({ page }) => {
    const { email, password } = demoAccount(viewer);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL('/');
    await page.context().storageState({ path: sessionFile(viewer) });
  });
}
