import { barriersOf } from '../support/barriers';
import { foreignPage } from '../support/foreign-page';
import { serverPlace } from '../support/server-place.mjs';
import { expect, test, uniqueWord } from '../support/story-test';

test('somebody without an account lends their words, the team shows them, and they take them back alone', async ({
  arrive,
  passerBy,
}) => {
  const marketer = await arrive({ role: 'marketer' });
  const label = `Card ${uniqueWord()}`;
  const words = `They mended it in a day ${uniqueWord()}.`;

  const link = await test.step('the marketer makes a link to share', async () => {
    const { page } = marketer;
    await page.goto('/testimonials');
    await page.getByRole('link', { name: 'Ask for one' }).click();
    await page.getByLabel('What the link is for').fill(label);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(page.getByText('The link is ready')).toBeVisible();
    const line = page.locator('.requests__line', { hasText: label });
    return String(await line.locator('.requests__link a').getAttribute('href'));
  });

  const giver = await passerBy();
  await test.step('somebody answers without an account and without a script, and nothing typed is lost', async () => {
    await giver.goto(link);
    await expect(giver.locator('script')).toHaveCount(0);
    await giver.getByLabel('Your words').fill(words);
    await giver.getByRole('button', { name: 'Send my words' }).click();
    await expect(giver.getByText('Say your name')).toBeVisible();
    await expect(giver.getByLabel('Your words')).toHaveValue(words);
    await giver.getByLabel('Your name').fill('Ada Byron');
    await giver.getByLabel('On this site').check();
    await giver.getByLabel('My first name only').check({ force: true });
    await giver.getByRole('button', { name: 'Send my words' }).click();
    await expect(giver.getByText('Keep the address of this page')).toBeVisible();
  });

  await test.step('the team approves it', async () => {
    const { page } = marketer;
    await page.goto('/testimonials?state=received');
    await page.locator('.quotes--list li', { hasText: words }).getByRole('link', { name: 'Ada' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByText('It is shown where its author allows it')).toBeVisible();
    await page.getByRole('link', { name: 'As others see it' }).click();
    await expect(page.getByRole('heading', { name: /^Ada about/ })).toBeVisible();
  });

  await test.step('its author takes it back and has a receipt; nobody finds it any more', async () => {
    const reader = await passerBy();
    const address = marketer.page.url();
    expect((await reader.goto(address))?.status()).toBe(200);
    await giver.getByRole('button', { name: 'Take all of it back' }).click();
    await expect(giver.getByText('Taken back: On this site')).toBeVisible();
    expect((await reader.goto(address))?.status()).toBe(404);
    await reader.goto(`/search?q=${words.split(' ').at(-1)?.replace('.', '')}`);
    await expect(reader.getByText('mended it in a day')).toHaveCount(0);
  });
});

test('a wall stands on a page elsewhere under a strict policy, jumps nowhere, keeps nothing, and loses what is taken back', async ({
  arrive,
  browser,
  passerBy,
  sql,
}) => {
  const { baseURL } = serverPlace();
  const tag = uniqueWord();
  const [one] = await sql<[{ id: number; key: string }]>`
    insert into testimonials (name, words, state, tags) values ('Ada Byron', ${`They mended it, ${tag}.`}, 'approved', ${[tag]})
    returning id::int, author_key as key`;
  await sql`
    insert into testimonial_consents (testimonial_id, use, granted, text_version, source)
    select ${one.id}, use, true, 1, 'form' from unnest(array['this-site', 'other-sites']) as use`;
  let lines = '';
  const shop = await foreignPage(baseURL, () => lines);
  const { page: desk } = await arrive({ role: 'marketer' });

  const snippets = await test.step('the marketer makes the wall and gets the lines to paste', async () => {
    await desk.goto('/testimonials/walls/new');
    await desk.getByLabel('Name').fill(`Wall ${tag}`);
    await desk.getByLabel('Only with one of these tags').fill(tag);
    await desk.getByLabel('Pages elsewhere that may hold it').fill('https://*.shop.example');
    await desk.getByRole('button', { name: 'Make the wall' }).click();
    await expect(desk.locator('.field__error')).toContainText('One origin a line');
    await desk.getByLabel('Pages elsewhere that may hold it').fill(shop.origin);
    await desk.getByRole('button', { name: 'Make the wall' }).click();
    await expect(desk.getByText('The wall stands')).toBeVisible();
    await expect(desk.locator('.wall')).toContainText(tag);
    return {
      script: await desk.getByLabel('By script').inputValue(),
      frame: await desk.getByLabel('Without script, as a frame').inputValue(),
    };
  });

  const context = await browser.newContext({
    javaScriptEnabled: true,
    extraHTTPHeaders: {},
    reducedMotion: 'reduce',
  });
  const visitor = await context.newPage();
  const complaints: string[] = [];
  visitor.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await visitor.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

  await test.step('as an element: seen, still, clean and without a trace', async () => {
    lines = snippets.script;
    await visitor.goto(shop.origin);
    await expect(visitor.locator('vouch-wall figure')).toContainText(tag);
    await visitor.waitForLoadState('networkidle');
    const shift = await visitor.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
    );
    expect(shift).toBeLessThanOrEqual(0.02);
    expect(await context.cookies()).toEqual([]);
    const kept = await visitor.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      document.querySelector('vouch-wall [style], [style]') === null,
    ]);
    expect(kept).toEqual([0, 0, 0, true]);
    expect(await barriersOf(visitor)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  await test.step('in a page that reads from right to left', async () => {
    lines = `<div dir="rtl">${snippets.script}</div>`;
    await visitor.goto(shop.origin);
    const quote = visitor.locator('vouch-wall figcaption span').first();
    await expect(quote).toBeVisible();
    expect(await quote.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });

  await test.step('as a frame without any script', async () => {
    lines = snippets.frame;
    await visitor.goto(shop.origin);
    await expect(visitor.frameLocator('iframe').locator('figure')).toContainText(tag);
    expect(complaints).toEqual([]);
  });

  await test.step('a page that the wall does not name gets only the link', async () => {
    const other = await foreignPage(baseURL, () => snippets.script);
    await visitor.goto(other.origin);
    await visitor.waitForLoadState('networkidle');
    await expect(visitor.locator('vouch-wall figure')).toHaveCount(0);
    await expect(visitor.locator('vouch-wall a')).toBeVisible();
    await other.close();
  });

  await test.step('what its author takes back is gone at the next look, in both', async () => {
    const author = await passerBy();
    await author.goto(`/testimonials/own/${one.key}`);
    await author.getByRole('button', { name: 'Take back: On other sites of the brand' }).click();
    await expect(author.getByText('Taken back: On other sites')).toBeVisible();
    await expect(author.getByText(`On a page elsewhere: ${shop.origin}`)).toBeVisible();
    for (const [name, selector] of [
      ['script', 'vouch-wall figure'],
      ['frame', 'iframe'],
    ] as const) {
      lines = snippets[name];
      const fresh = await (
        await browser.newContext({ javaScriptEnabled: true, extraHTTPHeaders: {} })
      ).newPage();
      await fresh.goto(shop.origin);
      await fresh.waitForLoadState('networkidle');
      if (name === 'script') await expect(fresh.locator(selector)).toHaveCount(0);
      else await expect(fresh.frameLocator(selector).locator('figure')).toHaveCount(0);
      await fresh.context().close();
    }
  });
  await context.close();
  await shop.close();
});
