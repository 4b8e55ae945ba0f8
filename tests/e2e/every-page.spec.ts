import type { Page } from '@playwright/test';
import { isAccountedFor } from '../../scripts/trials/fed-fields';
import { patternOf } from '../../scripts/trials/page-watch';
import { barriersOf } from './support/barriers';
import { expect, test } from './support/house-test';
import { pagesToSee } from './support/viewers';

test.describe.configure({ mode: 'parallel' });

for (const { pattern, viewer } of pagesToSee) {
  test(`${pattern} for ${viewer} keeps nobody out, fits a phone and a desk, and runs without a complaint`, async ({
    pageOf,
    addressOf,
  }) => {
    const page = await pageOf(viewer);
    const complaints = listenForComplaints(page);
    await page.goto(await addressOf(pattern, viewer));
    expect.soft(await barriersOf(page), 'keeps somebody out').toEqual([]);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect.soft(await overhangOf(page), `hangs over at ${width} px`).toBeLessThanOrEqual(0);
    }
    expect.soft(complaints).toEqual([]);
    expect.soft(await unfedFieldsOf(page), 'has a field that no hostile string was typed into').toEqual([]);

    await page.evaluate(callEverythingByOneLongWord);
    expect(await overhangOf(page), 'hangs over on a phone with long names').toBeLessThanOrEqual(0);
    await page.close();
  });
}

/** What the page's script and the browser complain about, as it comes. */
function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A status is the page's own answer (404 has a page of its own), not a mistake in it.
    const isStatus = message.text().startsWith('Failed to load resource: the server responded with');
    if (message.type() === 'error' && !isStatus) complaints.push(message.text());
  });
  return complaints;
}

function overhangOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Text fields that scripts/trials does not feed: nobody has tried yet what becomes of what is typed there. */
async function unfedFieldsOf(page: Page): Promise<string[]> {
  const fields = await page.evaluate(textFields);
  return fields.flatMap(({ action, name }) =>
    isAccountedFor(patternOf(action), name) ? [] : [`${patternOf(action)} ${name}`],
  );
}

/** In the browser. A field of a form may be called `action` and hide its property. */
function textFields(): Array<{ action: string; name: string }> {
  const typed =
    'textarea, input:is(:not([type]), [type=text], [type=search], [type=email], [type=password], [type=url], [type=tel])';
  return [...document.forms].flatMap((form) =>
    [...form.querySelectorAll<HTMLInputElement>(typed)]
      .filter(({ name }) => name !== '')
      .map(({ name }) => ({
        action: new URL(form.getAttribute('action') ?? '', location.href).pathname,
        name,
      })),
  );
}

/** In the browser: what people typed stands in these, and some of them type an address without a place to break. */
function callEverythingByOneLongWord(): void {
  for (const words of document.querySelectorAll('bdi, [dir="auto"]:not(input, textarea)'))
    if (words.childElementCount === 0 && words.textContent) words.textContent = 'x'.repeat(150);
}
