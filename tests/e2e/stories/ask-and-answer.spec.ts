import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

/** A word of letters alone, as people mistype them. */
const aSound = () => uniqueWord().replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
const mistyped = (word: string) => word.slice(0, 6) + word.slice(7);

test('a customer asks, another answers, the answer is accepted and brings its author points', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const board = await aBoard(sql);
  const asker = await arrive();
  const helper = await arrive();
  const sound = aSound();
  const title = `Why does my grinder go ${sound}`;
  const question = 'It squeals since I **cleaned** it. What have I done?';
  const answer = 'You put the burr in upside down. Turn it round.';

  await test.step('a preview shows the words and posts nothing', async () => {
    const { page } = asker;
    await page.goto(`/boards/${board.slug}`);
    await page.getByRole('link', { name: 'New thread' }).click();
    await page.getByRole('radio', { name: /^A question/ }).check();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Your words').fill(question);
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByText('Nothing is posted yet')).toBeVisible();
    await expect(page.locator('strong', { hasText: 'cleaned' })).toBeVisible();
    const [posted] = await sql<[{ count: number }]>`
      select count(*)::int as count from threads where title = ${title}`;
    expect(posted.count).toBe(0);
  });

  await test.step('a question without a title is refused with its words kept', async () => {
    const { page } = asker;
    await page.getByLabel('Title').fill('Hm'.padEnd(10, ' '));
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Your words')).toHaveValue(question);
    await page.getByLabel('Title').fill(title);
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByText('Your thread is open')).toBeVisible();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });
  const address = new URL(asker.page.url()).pathname;

  await test.step('another customer finds it on the board and answers', async () => {
    const { page } = helper;
    await page.goto(`/boards/${board.slug}`);
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByText('What have I done?')).toBeVisible();
    await page.getByLabel('Your reply').fill(answer);
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByText('Nothing is posted yet')).toBeVisible();
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect(page.getByText('Your reply is posted')).toBeVisible();
    await expect(page.getByRole('article').filter({ hasText: answer })).toBeVisible();
  });

  await test.step('nobody accepts for the one who asked', async () => {
    await expect(helper.page.getByRole('button', { name: 'Accept answer' })).toBeHidden();
  });

  await test.step('the asker finds it helpful and accepts it', async () => {
    const { page } = asker;
    await page.goto(address);
    const reply = page.getByRole('article').filter({ hasText: answer });
    await reply.getByRole('button', { name: 'Helpful, 0 votes' }).click();
    await expect(reply.getByRole('button', { name: 'Helpful, 1 vote' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.getByRole('button', { name: 'Accept answer' }).click();
    await expect(page.getByText('Its author is told')).toBeVisible();
  });

  await test.step('everybody reads the answer directly under the question', async () => {
    const reader = await passerBy();
    await reader.goto(address);
    const accepted = reader.getByRole('region', { name: 'Accepted answer' });
    await expect(accepted).toContainText(answer);
    await expect(accepted).toContainText(`chosen by ${asker.name}`);
  });

  await test.step('somebody finds it by a mistyped word, and sees that it is solved', async () => {
    const searcher = await passerBy();
    const hit = searcher.getByRole('main').getByRole('listitem').filter({ hasText: title });
    await expect
      .poll(
        async () => {
          await searcher.goto('/search');
          const box = searcher.getByRole('main').getByRole('searchbox');
          await box.fill(`grinder ${mistyped(sound)}`);
          await box.press('Enter');
          await searcher.waitForURL(/q=/);
          return hit.count();
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0);
    await expect(hit.first()).toContainText('Solved');
    await hit.first().getByRole('link').first().click();
    await expect(searcher.getByRole('heading', { name: title })).toBeVisible();
  });

  await test.step('both are told, each of what the other did', async () => {
    for (const { page, other } of [
      { page: helper.page, other: asker },
      { page: asker.page, other: helper },
    ]) {
      const notice = page.getByRole('main').getByRole('link', { name: title });
      await expect
        .poll(
          async () => {
            await page.goto('/notifications');
            return notice.count();
          },
          { timeout: 30_000 },
        )
        .toBeGreaterThan(0);
      await expect(notice.first()).toContainText(other.name);
    }
  });

  await test.step('points follow by themselves, each with its cause', async () => {
    const { page, handle } = helper;
    const statement = page.getByRole('main');
    await expect
      .poll(
        async () => {
          await page.goto(`/members/${handle}/points`);
          return statement.innerText();
        },
        { timeout: 30_000 },
      )
      .toMatch(/accepted/i);
    await expect(statement).toContainText(title);
  });

  await test.step('an acceptance can be taken back', async () => {
    const { page } = asker;
    await page.goto(address);
    const accepted = page.getByRole('region', { name: 'Accepted answer' });
    await accepted.getByLabel('More').click();
    await accepted.getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByText('The mark is taken back')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Accepted answer' })).toBeHidden();
  });
});
