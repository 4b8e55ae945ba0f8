import type { Page } from '@playwright/test';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

test('a reader who hesitates between two products sees what is said of each, side by side', async ({
  passerBy,
  sql,
}) => {
  const [one, other] = [await aProduct(sql), await aProduct(sql)];
  const kind = `Kind ${uniqueWord()}`;
  await sql`update products set category = ${kind} where id = ${one.id}`;
  const page = await passerBy();

  await test.step('there is nothing to compare the only one of its kind with', async () => {
    await page.goto(`/products/${one.slug}`);
    await page.getByRole('link', { name: 'Compare' }).click();
    await expect(page.getByRole('heading', { name: `Compare ${one.name} with` })).toBeVisible();
    await expect(page.getByText('There is no other product of its category yet.')).toBeVisible();
  });

  await test.step('with another, one press puts them side by side', async () => {
    const specs = sql.json([
      { name: 'Volume', value: '0.9 l' },
      { name: 'Opens with', value: 'A PH1 screwdriver, four screws in the base' },
    ]);
    await sql`update products set category = ${kind}, specs = ${specs} where id = ${other.id}`;
    // Whoever asked before is shown a kept page for a moment; a new address is not.
    await page.goto(`/compare?a=${one.slug}&now`);
    await page.getByRole('link', { name: other.name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${one.name} and ${other.name}`);
    const reviews = page.getByRole('region', { name: 'Reviews' });
    await expect(reviews.getByRole('columnheader', { name: one.name })).toBeVisible();
    await expect(reviews.getByRole('columnheader', { name: other.name })).toBeVisible();
    await expect(reviews.getByRole('rowheader').first()).toBeVisible();
  });

  await test.step('whatever the lines hold, each value stands under the name of its product', async () => {
    const [names, ...lines] = await columnsOf(page, 'Reviews');
    expect(names).toHaveLength(2);
    for (const line of [...lines, ...(await columnsOf(page, 'Details'))]) expect(line).toEqual(names);
  });

  await test.step('a product that is not there is said so', async () => {
    const answer = await page.goto(`/compare?a=${one.slug}&b=${uniqueWord()}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

/** Where the two columns of a table begin and end, line by line, its head first. */
async function columnsOf(page: Page, table: string): Promise<number[][][]> {
  return page
    .getByRole('region', { name: table })
    .locator('tr')
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.children].slice(1).map((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          return [Math.round(left), Math.round(right)];
        }),
      ),
    );
}
