import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { aProduct, anOrder } from '../support/shop';
import { expect, test, uniqueWord, type Person } from '../support/story-test';

/** A figure of a receipt in thousandths, so that adding is exact. */
function thousandths(figure: string): number {
  const [, sign, whole = '0', decimals = ''] = /^([+−]?)([\d,]+)(?:\.(\d{1,3}))?$/.exec(figure.trim()) ?? [];
  const size = Number(whole.replaceAll(',', '')) * 1000 + Number(decimals.padEnd(3, '0'));
  return sign === '−' ? -size : size;
}

async function figuresOf(cells: Locator): Promise<number[]> {
  return (await cells.allInnerTexts()).map(thousandths);
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

/** Allows or withdraws being written to, as a member does it. */
async function allowContact({ page }: Person): Promise<void> {
  await page.goto('/settings/consent');
  await page.getByRole('button', { name: 'Allow: The team may write to me' }).click();
  await expect(page.getByText('You have allowed this.')).toBeVisible();
}

async function review({ page }: Person, product: { slug: string }, words: string): Promise<void> {
  await page.goto(`/products/${product.slug}/review`);
  await page.getByRole('radio', { name: '4 stars: Very good' }).check({ force: true });
  await page.getByLabel('In a few words').fill(words);
  await page.getByLabel('What is it like to use?').fill('I have used it every day for half a year.');
  await page.getByRole('button', { name: 'Post review' }).click();
  await expect(page.getByText('Your review is live')).toBeVisible();
}

/** The dossier as it reads, without how long ago things happened. */
async function dossierText(page: Page): Promise<string> {
  return (await page.locator('.dossier').innerText()).replaceAll(/as of .*/g, '');
}

test('the marketer checks the score of the top advocate against its evidence', async ({ demoPage }) => {
  const page = await demoPage('marketer');
  await page.goto('/advocates');
  const top = page.locator('.advocate').first();
  await expect(top).toContainText('1');
  await top.getByRole('link').first().click();

  const receipt = page.locator('.receipt').first();
  const terms = await figuresOf(receipt.locator('tbody td'));
  const [total] = await figuresOf(receipt.locator('tfoot td'));
  expect(terms.length).toBeGreaterThan(1);
  expect(sum(terms)).toBe(total);
  expect(sum(await figuresOf(page.locator('.evidence__amount')))).toBe(total);

  const links = await page
    .locator('.evidence__title a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  for (const link of new Set(links)) expect((await page.request.get(link)).status(), link).toBe(200);
});

test('a file holds only people who agreed, with nothing that a spreadsheet would run, and is logged', async ({
  arrive,
  demoPage,
  sql,
}) => {
  const product = await aProduct(sql);
  const willing = await arrive({ name: `=HYPERLINK("http://example.test/${uniqueWord()}")` });
  const unwilling = await arrive();
  for (const person of [willing, unwilling]) {
    await anOrder(sql, { by: person, productId: product.id });
    await review(person, product, `Half a year ${uniqueWord()}`);
  }
  await allowContact(willing);
  await expect
    .poll(
      async () => {
        const [row] = await sql<[{ count: number }]>`
          select count(*)::int as count from advocate_scores where member_id in (${willing.id}, ${unwilling.id})`;
        return row.count;
      },
      { timeout: 30_000 },
    )
    .toBe(2);

  const page = await demoPage('marketer');
  const purpose = `Autumn thank-you ${uniqueWord()}`;
  await page.goto('/advocates');
  await page.getByRole('link', { name: 'Export' }).click();
  await expect(page.getByText('No live consent to be written to')).toBeVisible();
  await page.getByLabel('What is it for?').fill(purpose);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^advocates-\d{4}-\d\d-\d\d\.csv$/);
  const file = await readFile(await download.path(), 'utf8');
  const { data: rows } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true });

  const handles = rows.map((row) => row['handle']);
  expect(handles).toContain(willing.handle);
  expect(handles).not.toContain(unwilling.handle);
  expect(file).not.toContain(unwilling.email);
  expect(new Set(rows.map((row) => row['consent_contact']))).toEqual(new Set(['yes']));
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  for (const row of rows) {
    const terms = Object.entries(row).filter(([name]) => name.startsWith('term_'));
    const figures = terms.map(([, value]) => Math.round(Number(value.replace(/^'/, '')) * 1000));
    expect(sum(figures), row['handle']).toBe(Math.round(Number(row['advocate_score']) * 1000));
  }

  await page.goto('/advocates/exports');
  const entry = page.getByRole('row').filter({ hasText: purpose });
  await expect(entry).toContainText('Priya Sundaresan');
  await expect(entry.locator('.table__figure')).toHaveText(String(rows.length));
  await expect(entry).toContainText('No live consent to be written to');
});

test('a member sees the dossier that the marketer sees, and leaves scoring', async ({
  arrive,
  demoPage,
  sql,
}) => {
  const product = await aProduct(sql);
  const member = await arrive();
  await anOrder(sql, { by: member, productId: product.id });
  await review(member, product, `Half a year ${uniqueWord()}`);
  const marketer = await demoPage('marketer');
  const dossier = `/advocates/${member.handle}`;

  await marketer.goto(dossier);
  await member.page.goto('/settings/what-the-brand-sees');
  expect(await dossierText(member.page)).toBe(await dossierText(marketer));

  await member.page.getByRole('button', { name: 'Leave scoring' }).click();
  await expect(member.page.getByText('You have left scoring.')).toBeVisible();
  await expect(member.page.locator('.dossier')).toBeHidden();
  await marketer.goto(dossier);
  await expect(marketer.locator('.dossier')).toBeHidden();
  await expect
    .poll(
      async () => {
        const [row] = await sql<[{ count: number }]>`
          select count(*)::int as count from advocate_scores where member_id = ${member.id}`;
        return row.count;
      },
      { timeout: 30_000 },
    )
    .toBe(0);
});
