import type { Page } from '@playwright/test';
import { expect, test } from '../support/story-test';

test.use({ viewport: { width: 360, height: 740 } });

/** Leaves the page of the queue for one behind the button and comes back, with the keyboard alone. */
async function goRound(page: Page): Promise<void> {
  const room = page.getByRole('navigation', { name: 'Moderation' });
  await page.goto('/moderation');
  await expect(room.getByRole('link', { name: 'Queue' })).toHaveAttribute('aria-current', 'page');
  await expect(room.getByRole('link', { name: 'Tags' })).toBeHidden();
  await room.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(room.getByRole('link', { name: 'Tags' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible();
  await expect(room.getByRole('link', { name: 'Tags' })).toHaveAttribute('aria-current', 'page');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await room.getByRole('link', { name: 'Unheard' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Unheard people' })).toBeVisible();
}

test('a moderator finds every page of their room from every other, on a telephone', async ({ arrive }) => {
  const { page } = await arrive({ role: 'moderator' });
  await goRound(page);
  await page.locator('summary', { hasText: 'More' }).click();
  await expect(page.getByRole('link', { name: 'Audit log' })).toHaveCount(0);
});
