import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, sessionFile, test } from './support/house-test';
import { pagesToSee } from './support/viewers';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** What keeps somebody from using the page; axe calls it serious or critical. */
function barriers(violations: Violations): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`));
}

/** Our pages hold no frames of others, so axe need not open a page of its own to join what it found in them. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

for (const { pattern, viewer } of pagesToSee) {
  test.describe(`${pattern} for ${viewer}`, () => {
    if (viewer !== 'stranger') test.use({ storageState: sessionFile(viewer) });

    test('keeps nobody out, in light and in dark', async ({ page, addressOf }) => {
      // Without motion, so that no colour is measured on its way from one theme to the other.
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(await addressOf(pattern, viewer));
      const light = await axe(page).analyze();
      expect(barriers(light.violations), 'in light').toEqual([]);

      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const dark = await axe(page).withRules(['color-contrast']).analyze();
      expect(barriers(dark.violations), 'in dark').toEqual([]);
    });
  });
}
