import type { Page } from '@playwright/test';
import { expect, test } from '../support/story-test';

test.use({ viewport: { width: 360, height: 740 } });

/** Goes from link to link with the keyboard until it stands on this one, and gives up after a menu's length. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`the keyboard does not come to ${name}`);
}

/** Leaves the page of the queue for one behind the button and comes back, with the keyboard alone. */
async function goRound(page: Page): Promise<void> {
  const room = page.getByRole('navigation', { name: 'Moderation' });
  await page.goto('/moderation');
  await expect(room.getByRole('link', { name: 'Queue' })).toHaveAttribute('aria-current', 'page');
  await expect(room.getByRole('link', { name: 'Tags' })).toBeHidden();
  await room.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(room.getByRole('link', { name: 'Tags' })).toBeVisible();
  await tabTo(page, 'Tags');
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
