import type { Page } from '@playwright/test';
import { barriersOf } from '../support/barriers';
import { expect, test, uniqueWord } from '../support/story-test';

test('the author of a review is asked for words of it, chooses, and they go with the review', async ({
  arrive,
  javaScriptEnabled,
  passerBy,
  sql,
}) => {
  // axe itself is a script; the page is the same without.
  const expectNoBarriers = async (page: Page) =>
    javaScriptEnabled && expect(await barriersOf(page)).toEqual([]);
  const [marketer, author] = [await arrive({ role: 'marketer' }), await arrive()];
  const word = uniqueWord();
  const publicId = word.slice(1);
  await sql`
    insert into reviews (public_id, product_id, author_id, stars, title, body_source, body_html, render_version, proof, state, published_at)
    select ${publicId}, id, ${author.id}, 2, 'Loud', ${`It is loud. They mended it ${word} in a day.`}, ${`<p>It is loud. They mended it ${word} in a day.</p>`},
      99, 'mail-confirmed', 'published', now() from products order by id limit 1`;
  const words = `They mended it ${word} in a day.`;
  const { page: desk } = marketer;

  await test.step('the marketer leaves words out, adds none, and asks', async () => {
    await desk.goto(`/reviews/${publicId}`);
    await desk.getByRole('link', { name: 'Ask to use these words' }).click();
    await expectNoBarriers(desk);
    await desk.getByLabel('The words you ask for').fill(`They kindly mended it ${word}.`);
    await desk.getByLabel('On this site').check();
    await desk.getByLabel('In print').check();
    await desk.getByRole('button', { name: 'Ask its author' }).click();
    await expect(desk.getByText('Only leave words out')).toBeVisible();
    await desk.getByLabel('The words you ask for').fill(words);
    await desk.getByRole('button', { name: 'Ask its author' }).click();
    await expect(desk.getByText('Its author is asked and has not answered yet.')).toBeVisible();
    await desk.goto(`/reviews/${publicId}`);
    await expect(desk.getByText('Its author is asked whether these words may be used')).toBeVisible();
    await expect(desk.getByRole('link', { name: 'Ask to use these words' })).toHaveCount(0);
  });

  await test.step('its author reads the exact words and allows one use of two, without a script', async () => {
    await author.page.goto('/settings/testimonials');
    const link = await author.page.getByRole('link', { name: 'Look at it and answer' }).getAttribute('href');
    const bare = await passerBy();
    await bare.goto(String(link));
    await expect(bare.locator('script')).toHaveCount(0);
    await expect(bare.getByText(words)).toBeVisible();
    await expectNoBarriers(bare);
    await expect(bare.getByLabel('In advertisements')).toHaveCount(0);
    await bare.getByRole('button', { name: 'Lend these words' }).click();
    await expect(bare.getByText('Tick what you allow')).toBeVisible();
    await bare.getByLabel('On this site').check();
    await bare.getByRole('button', { name: 'Lend these words' }).click();
    await expect(bare.getByText('Keep the address of this page')).toBeVisible();
  });

  const address = await test.step('the team approves them, and everybody reads them', async () => {
    await desk.goto(`/reviews/${publicId}`);
    await desk.getByRole('link', { name: 'See the testimonial' }).click();
    await desk.getByRole('button', { name: 'Approve' }).click();
    await desk.getByRole('link', { name: 'As others see it' }).click();
    await expect(desk.getByText(words)).toBeVisible();
    return desk.url();
  });

  await test.step('its author withdraws the review: the words go with it', async () => {
    const reader = await passerBy();
    expect((await reader.goto(address))?.status()).toBe(200);
    await author.page.goto(`/reviews/${publicId}`);
    await author.page.getByRole('link', { name: 'Withdraw it' }).click();
    await author.page.getByRole('button', { name: 'Withdraw' }).click();
    await expect.poll(async () => (await reader.goto(address))?.status()).toBe(404);
  });
});
