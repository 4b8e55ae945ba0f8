import type { Page } from '@playwright/test';
import { barriersOf } from '../support/barriers';
import { aProduct } from '../support/shop';
import { expect, test, uniqueWord } from '../support/story-test';

test('a buyer without an account follows the letter, says a name, and reviews; another ends the letters', async ({
  arrive,
  javaScriptEnabled,
  passerBy,
  sql,
}) => {
  const expectNoBarriers = async (page: Page) =>
    javaScriptEnabled && expect(await barriersOf(page)).toEqual([]);
  const word = uniqueWord();
  const product = await aProduct(sql);
  const invite = async (email: string) => {
    const [row] = await sql<[{ key: string }]>`
      with placed as (
        insert into orders (source, number, email, ordered_at) values ('story', ${email}, ${email}, now() - interval '20 days') returning id
      ), line as (insert into order_lines (order_id, product_id) select id, ${product.id} from placed returning id)
      insert into review_invitations (email, product_id, order_line_id, due_at, sent_at)
      select ${email}, ${product.id}, id, now(), now() from line returning key`;
    return row.key;
  };
  const [key, other] = [await invite(`${word}@example.test`), await invite(`no-${word}@example.test`)];

  await test.step('a name is all that is asked, and the review says that an order stands behind it', async () => {
    const buyer = await passerBy();
    await buyer.goto(`/reviews/invited/${key}`);
    await expect(buyer.locator('script')).toHaveCount(0);
    await expectNoBarriers(buyer);
    await buyer.getByRole('button', { name: 'Go on to the review' }).click();
    await expect(buyer.getByText('Enter the name that others will see')).toBeVisible();
    await buyer.getByLabel('Your name', { exact: true }).fill(`Ada ${word}`);
    await buyer.getByRole('button', { name: 'Go on to the review' }).click();
    await buyer.getByRole('radio', { name: '2 stars' }).check({ force: true });
    await buyer.getByLabel('In a few words').fill('Loud');
    await buyer.getByLabel('What is it like to use?').fill('It is louder than the old one.');
    await buyer.getByRole('button', { name: 'Post review' }).click();
    await expect(buyer.getByRole('main').getByText('Order matched')).toBeVisible();
  });

  await test.step('another ends all such letters with one press, without signing in', async () => {
    const nobody = await passerBy();
    await nobody.goto(`/reviews/invited/${other}`);
    await nobody.getByRole('link', { name: 'Invite me to nothing any more' }).click();
    await nobody.getByRole('button', { name: 'Send me no more' }).click();
    await expect(nobody.getByRole('heading', { name: 'Done' })).toBeVisible();
  });

  await test.step('the team sees what became of both, and no address', async () => {
    const { page } = await arrive({ role: 'marketer' });
    await page.goto('/products');
    await page.getByRole('link', { name: 'Invitations to review' }).click();
    await expectNoBarriers(page);
    const lines = page.getByRole('listitem').filter({ hasText: product.name });
    await expect(lines.filter({ hasText: 'Reviewed' })).toHaveCount(1);
    await expect(lines.filter({ hasText: 'Wants no invitations' })).toHaveCount(1);
    await expect(page.getByText('@example.test')).toHaveCount(0);
  });
});
