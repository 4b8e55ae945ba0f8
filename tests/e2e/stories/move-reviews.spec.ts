import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

test('a brand brings its reviews from another tool, and takes them along to a third', async ({
  arrive,
  sql,
}) => {
  const product = await aProduct(sql);
  const words = `Holds its heat ${uniqueWord()}`;
  const file = {
    name: 'judge-me.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'title,body,rating,review_date,reviewer_name,reviewer_email,product_id,product_handle,reply,picture_urls',
        `"${words}","=1+1 is what I paid",5,2024-05-06 10:00:00 UTC,Ann,ann@example.test,${product.slug},,Thank you for this,`,
        'Lost,Nowhere.,1,2024-05-07,Cem,cem@example.test,nothing-like-it,,,',
      ].join('\n'),
    ),
  };
  const { page } = await arrive({ role: 'admin' });

  await page.goto('/admin/imports');
  await page.getByRole('link', { name: 'Bring in a file' }).click();
  await page.getByLabel('File').setInputFiles(file);
  await page.getByLabel('Where it comes from').fill(`old shop ${uniqueWord()}`);
  await page.getByLabel('What it holds').selectOption('Reviews');
  await page.getByLabel('About this product').fill('nothing-like-it');
  await page.getByRole('button', { name: 'Look through it' }).click();
  await expect(page.getByText('No product has this SKU')).toBeVisible();
  expect(await page.getByLabel('Where it comes from').inputValue()).toContain('old shop');

  // A browser does not keep the file of a form that was refused.
  await page.getByLabel('File').setInputFiles(file);
  await page.getByLabel('About this product').fill('');
  await page.getByRole('button', { name: 'Look through it' }).click();

  const looked = page.getByText('It has been looked through. Nothing has been brought in yet.');
  await expect(looked).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Judge.me')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'there is no product nothing-like-it' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('It has been brought in, and the file is gone from here.')).toBeVisible({
    timeout: 45_000,
  });

  await page.goto(`/products/${product.slug}`);
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText('Thank you for this')).toBeVisible();
  await expect(page.locator('.review').getByText('Imported')).toBeVisible();

  const marketer = await arrive({ role: 'marketer' });
  await marketer.page.goto('/products');
  await marketer.page.getByRole('link', { name: 'Take reviews along' }).click();
  await marketer.page.getByLabel('Columns of').selectOption('Yotpo');
  await marketer.page.getByLabel('Only this product').fill(product.slug);
  await marketer.page.getByLabel('What is it for?').fill('Moving on');
  const download = marketer.page.waitForEvent('download');
  await marketer.page.getByRole('button', { name: 'Make the file' }).click();
  const taken = await readFile(await (await download).path(), 'utf8');
  expect(taken).not.toContain('ann@example.test');
  expect(Papa.parse(taken, { header: true, skipEmptyLines: true }).data).toMatchObject([
    {
      'Review Title': words,
      'Review Content': "'=1+1 is what I paid",
      'Review Score': '5',
      'Verified Purchase': 'false',
    },
  ]);
  await marketer.page.goto('/advocates/exports');
  await expect(marketer.page.getByRole('cell', { name: 'Moving on' }).first()).toBeVisible();
});
