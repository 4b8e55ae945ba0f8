import { expect, sessionFile, test } from './support/house-test';
import { pagesToSee } from './support/viewers';

for (const { pattern, viewer } of pagesToSee) {
  test.describe(`${pattern} for ${viewer}`, () => {
    if (viewer !== 'stranger') test.use({ storageState: sessionFile(viewer) });

    test('fits a phone and a desk, and runs without a complaint', async ({ page, addressOf }) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // A status is the page's own answer (404 has a page of its own), not a mistake in it.
        const isStatus = message.text().startsWith('Failed to load resource: the server responded with');
        if (message.type() === 'error' && !isStatus) complaints.push(message.text());
      });

      await page.goto(await addressOf(pattern, viewer));
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 740 });
        const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overhang, `hangs over at ${width} px`).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
    });
  });
}
