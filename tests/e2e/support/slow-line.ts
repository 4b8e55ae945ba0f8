import type { Page } from '@playwright/test';

/** Holds what the page asks for, as a slow line does; what is answered lets it come. */
export async function hold(page: Page, address: string, answer?: object): Promise<() => void> {
  let come = () => {};
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route(address, async (route) => {
    await held;
    await (answer ? route.fulfill({ json: answer }) : route.continue());
  });
  return come;
}

/** Waits until script has taken the page over: React leaves its mark on each element. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const area = document.querySelector('main textarea');
    return area !== null && Object.keys(area).some((key) => key.startsWith('__react'));
  });
  // What it fetches by itself after that.
  await page.waitForLoadState('networkidle');
}
