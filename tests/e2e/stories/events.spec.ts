import { aBoard } from '../support/boards';
import { expect, test, uniqueWord } from '../support/story-test';

/** A day ahead, as the field of a form takes it. */
const ahead = (hour: string) => `${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T${hour}`;

test('the team sets an event, the last place goes round, and everybody is told', async ({
  arrive,
  passerBy,
  sql,
}) => {
  const board = await aBoard(sql);
  const [host, first, second] = [await arrive({ role: 'moderator' }), await arrive(), await arrive()];
  const title = `Open bench ${uniqueWord()}`;

  await test.step('an event asks for its time only once it is one', async () => {
    const { page } = host;
    await page.goto(`/threads/new?board=${board.slug}`);
    await expect(page.getByLabel('Begins')).toBeHidden();
    await page.getByRole('radio', { name: /^An event/ }).check();
    await page.getByLabel('Begins').fill(ahead('18:00'));
    await page.getByLabel('Ends').fill(ahead('17:00'));
    await page.getByLabel('Time zone').selectOption('Europe/Berlin');
    await page.getByRole('textbox', { name: /^Place/ }).fill('The roastery');
    await page.getByLabel(/How many can come/).fill('1');
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Your words').fill('Bring yours.');
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByText('It ends after it begins')).toBeVisible();
    await page.getByLabel('Ends').fill(ahead('20:00'));
    await page.getByRole('button', { name: 'Post thread' }).click();
    await expect(page.getByRole('heading', { name: 'When and where' })).toBeVisible();
  });
  const address = new URL(host.page.url()).pathname;

  await test.step('one takes the place, the next waits', async () => {
    await first.page.goto(address);
    await first.page.getByRole('button', { name: 'I’m coming' }).click();
    await expect(first.page.getByText('You are coming.')).toBeVisible();
    await second.page.goto(address);
    await second.page.getByRole('button', { name: 'Join the waiting list' }).click();
    await expect(second.page.getByText('You are number 1 on the waiting list.')).toBeVisible();
    await expect(second.page.getByRole('link', { name: first.name })).toBeVisible();
  });

  await test.step('a reader without an account finds it, as a number and a file', async () => {
    const reader = await passerBy();
    await reader.goto('/events');
    await reader.getByRole('link', { name: title }).click();
    await expect(reader.getByText('1 person comes, 1 on the waiting list.')).toBeVisible();
    await expect(reader.getByRole('main').getByText(first.name)).toHaveCount(0);
    const file = await reader.request.get(
      (await reader.getByRole('link', { name: 'Calendar file' }).getAttribute('href')) ?? '',
    );
    expect(await file.text()).toContain('STATUS:CONFIRMED');
  });

  await test.step('who leaves makes room, and who waited is told', async () => {
    await first.page.goto(address);
    await first.page.getByRole('button', { name: 'I can’t come' }).click();
    await expect(first.page.getByText('You have said that you can’t come.')).toBeVisible();
    const notice = second.page.getByRole('main').getByRole('link', { name: /A place came free for you/ });
    await expect
      .poll(
        async () => {
          await second.page.goto('/notifications');
          return notice.count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
  });

  await test.step('the host calls it off and says why', async () => {
    const { page } = host;
    await page.goto(address);
    await page.getByRole('link', { name: 'Cancel the event' }).click();
    await page.getByLabel('Why it is cancelled').fill('The oven is broken.');
    await page.getByRole('button', { name: 'Cancel the event' }).click();
    await expect(page.getByText('This event is cancelled')).toBeVisible();
    await second.page.goto(address);
    await expect(second.page.getByText('The oven is broken.')).toBeVisible();
    await expect(second.page.getByRole('button', { name: 'I can’t come' })).toHaveCount(0);
  });
});

test('an hour that the clocks leave out is refused with everything that was typed', async ({
  arrive,
  sql,
}) => {
  const [board, host] = [await aBoard(sql), await arrive({ role: 'moderator' })];
  const { page } = host;
  await page.goto(`/threads/new?board=${board.slug}&kind=event`);
  await page.getByLabel('Begins').fill('2032-03-28T02:30');
  await page.getByLabel('Ends').fill('2032-03-28T05:00');
  await page.getByLabel('Time zone').selectOption('Europe/Berlin');
  await page.getByRole('textbox', { name: /^Place/ }).fill('The roastery');
  await page.getByLabel('Title').fill('A night of clocks');
  await page.getByLabel('Your words').fill('Bring a lamp.');
  await page.getByRole('button', { name: 'Post thread' }).click();
  await expect(page.getByText('There is no 02:30 in Europe/Berlin on that day')).toBeVisible();
  await expect(page.getByLabel('Your words')).toHaveValue('Bring a lamp.');
  await page.getByLabel('Begins').fill('2032-10-31T02:30');
  await page.getByLabel('Ends').fill('2032-10-31T05:00');
  await page.getByRole('button', { name: 'Post thread' }).click();
  await expect(page.getByText('show 02:30 twice')).toBeVisible();
  await page.getByLabel('Which of the two').selectOption('second');
  await page.getByRole('button', { name: 'Post thread' }).click();
  await expect(page.getByText('2:30 – 5:00 AM GMT+1 (Europe/Berlin)')).toBeVisible();
});
