import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** Only what is wrong is described in full: naming each element that is right takes most of the time. */
const wrongOnly: RunOptions = { resultTypes: ['violations'] };

/**
 * What keeps somebody from using the page as it stands, in light and in dark; axe calls it serious or critical.
 * The page is read once whole; in the other theme only colours can differ. Without motion, so that no colour is
 * measured on its way from one theme to the other. Leaves the page in dark.
 */
export async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await judge(page, wrongOnly);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await judge(page, { ...wrongOnly, runOnly: ['color-contrast'] });
  return [
    ...barriers(light).map((barrier) => `in light: ${barrier}`),
    ...barriers(dark).map((barrier) => `in dark: ${barrier}`),
  ];
}

function judge(page: Page, options: RunOptions): Promise<AxeResults> {
  return page.evaluate(
    (asked) => (window as unknown as { axe: typeof axe }).axe.run(document, asked),
    options,
  );
}

function barriers({ violations }: AxeResults): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`));
}
