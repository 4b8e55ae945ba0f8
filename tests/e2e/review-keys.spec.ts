import type { Page } from '@playwright/test';
import { aProduct, aReview } from './support/shop';
import { expect, test, uniqueWord } from './support/story-test';

interface Stop {
  name: string;
  /** Where it stands among everything that the keyboard can reach, in the order of the document. */
  place: number;
  isSeen: boolean;
  isMarked: boolean;
}

test('pages around reviews are walked by the keyboard alone: in order, seen and marked, and out again by Escape', async ({
  arrive,
  demoPage,
  passerBy,
  sql,
}) => {
  const product = await aProduct(sql);
  const customer = await arrive();
  const { page } = customer;
  await page.goto(`/products/${product.slug}/review`);
  await page.getByRole('radio', { name: '2 stars: Fair' }).check({ force: true });
  await page.getByLabel('In a few words').fill(`It waits ${uniqueWord()}`);
  await page.getByLabel('What is it like to use?').fill('Bought at https://shop.example/kettle.');
  await page.getByRole('button', { name: 'Post review' }).click();
  await expect(page.getByText('A person looks at it first')).toBeVisible();
  const review = new URL(page.url()).pathname;
  const live = await aReview(sql, { of: product, by: await arrive() });
  const [reader, moderator, admin] = [await passerBy(), await demoPage('moderator'), await demoPage('admin')];

  const walks: Array<[Page, string, string]> = [
    [reader, `/products/${product.slug}/photos`, 'Write a review'],
    [reader, '/products/quern-64-electric-grinder/photos', 'Read the review'],
    [reader, `/compare?a=${product.slug}`, 'Products'],
    [page, `${review}/appeal`, 'Appeal'],
    [moderator, `${live}/reply-privately`, 'Send reply'],
    [moderator, '/answering/reviews', ': show the receipt'],
    [admin, '/admin/reviews', 'Save'],
  ];
  for (const [viewer, place, last] of walks)
    await test.step(place, async () => {
      await viewer.emulateMedia({ reducedMotion: 'reduce' });
      await viewer.goto(place);
      const stops = await walkByKeys(viewer);
      expect(stops.map(({ place: at }) => at)).toEqual(stops.map((_, at) => at));
      expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
      expect(stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name)).toEqual([]);
      expect(stops[0]?.name).toBe('Skip to content');
      expect(stops.some(({ name }) => name.endsWith(last))).toBe(true);
    });

  await test.step('a receipt and a menu are opened by Enter and left by Escape, which gives the focus back', async () => {
    await moderator.goto('/answering/reviews');
    for (const summary of [
      moderator.locator('main .receipt-number > summary').first(),
      moderator.locator('header .menu > summary:visible').first(),
    ]) {
      const open = () => summary.evaluate((it) => (it.parentElement as HTMLDetailsElement).open);
      await expect(async () => {
        await summary.focus();
        if (!(await open())) await moderator.keyboard.press('Enter');
        expect(await open()).toBe(true);
        await moderator.keyboard.press('Tab');
        await moderator.keyboard.press('Escape');
        expect(await open()).toBe(false);
        await expect(summary).toBeFocused({ timeout: 500 });
      }).toPass();
    }
  });
});

const mostStops = 150;

/** Presses Tab from the top of the page to its end, and tells where the focus has been. */
async function walkByKeys(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (!stop) return stops;
    // A film has stops of its own for what it is played with.
    if (stop.place !== stops.at(-1)?.place) stops.push(stop);
  }
  throw new Error('the focus never left the page');
}

/** In the browser. A group of radio buttons is one stop; what is folded away is none. */
function stopHere(): Stop | null {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here === document.body) return null;
  const reachable = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, video[controls], [tabindex="0"]',
    ),
  ].filter(
    (it) => it.checkVisibility({ visibilityProperty: true }) && !it.matches(':disabled') && it.tabIndex >= 0,
  );
  const { top, bottom, width, height } = here.getBoundingClientRect();
  // A choice is drawn by its label, which is what bears the mark.
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here);
  const box = here.closest('label') ?? here;
  const around = getComputedStyle(box);
  return {
    name: (here.getAttribute('aria-label') ?? here.textContent).trim().replace(/\s+/g, ' '),
    place: reachable.indexOf(here),
    isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    isMarked:
      (outlineStyle !== 'none' && outlineWidth !== '0px') ||
      boxShadow !== 'none' ||
      around.outlineStyle !== 'none',
  };
}
