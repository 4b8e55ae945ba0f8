import AxeBuilder from '@axe-core/playwright';
import { expect, sessionFile, test } from './support/house-test';
import { pagesToSee } from './support/viewers';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** What keeps somebody from using the page; axe calls it serious or critical. */
function barriers(violations: Violations): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`));
}

for (const { pattern, viewer } of pagesToSee) {
  test.describe(`${pattern} for ${viewer}`, () => {
    if (viewer !== 'stranger') test.use({ storageState: sessionFile(viewer) });

    test('keeps nobody out, in light and in dark', async ({ page, addressOf }) => {
      // Without motion, so that no colour is measured on its way from one theme to the other.
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(await addressOf(pattern, viewer));
      expect(barriers((await new AxeBuilder({ page }).analyze()).violations), 'in light').toEqual([]);

      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      expect(barriers(dark.violations), 'in dark').toEqual([]);
    });
  });
}
