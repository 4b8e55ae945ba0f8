import type { Page } from '@playwright/test';
import { barriersOf } from '../support/barriers';
import { letterTo, linkIn } from '../support/letters';
import { expect, test, uniqueWord } from '../support/story-test';

interface Addressee {
  name: string;
  email: string;
}

async function askByLetter(page: Page, { name, email }: Addressee): Promise<void> {
  await page.goto('/testimonials/requests/new');
  await page.getByRole('radio', { name: /^One person, by mail/ }).check();
  await page.getByLabel('Their name').fill(name);
  await page.getByLabel('Or the e-mail address of somebody without an account').fill(email);
  await page.getByLabel('How you have the address').fill('Gave it at the counter, to be asked');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
}

const subject = 'Would you say a few words about us?';

test('somebody without an account is asked by one letter, and the team reads how far it has come', async ({
  arrive,
  demoPage,
  passerBy,
}) => {
  const { page: desk } = await arrive({ role: 'marketer' });
  const asked = { name: `Ada ${uniqueWord()}`, email: `${uniqueWord()}@example.test` };
  const line = desk.locator('.requests__line', { hasText: asked.name });

  await test.step('the letter goes out once', async () => {
    await askByLetter(desk, asked);
    await expect(desk.getByText('The letter is on its way.')).toBeVisible();
    await letterTo(asked.email, subject);
    await desk.reload();
    await expect(line).toContainText(/By mail.*Sent/s);
    await askByLetter(desk, asked);
    await expect(desk.getByText('They were asked within the last 90 days.')).toBeVisible();
    await expect(desk.getByLabel('Or the e-mail address of somebody without an account')).toHaveValue(
      asked.email,
    );
  });

  await test.step('an admin of this machine finds it among the letters', async () => {
    const admin = await demoPage('admin');
    await admin.goto('/admin/mail');
    const kept = admin.getByRole('article').filter({ hasText: asked.email });
    await expect(kept).toContainText('You get this letter once.');
  });

  const letter = linkIn(await letterTo(asked.email, subject));
  const giver = await passerBy();
  await test.step('looking tells the team nothing; beginning and answering do', async () => {
    await giver.goto(letter);
    await desk.goto('/testimonials/requests');
    await expect(line).toContainText('Sent');
    await giver.getByLabel('Your words').fill('Short');
    await giver.getByRole('button', { name: 'Send my words' }).click();
    await expect(giver.getByText('Say a little more')).toBeVisible();
    await desk.reload();
    await expect(line).toContainText('Started');
    await giver.getByLabel('Your words').fill(`They mended it in a day ${uniqueWord()}.`);
    await giver.getByRole('button', { name: 'Send my words' }).click();
    await expect(giver.getByText('Keep the address of this page')).toBeVisible();
    await desk.reload();
    await expect(line).toContainText('Received');
    await giver.goto(letter);
    await expect(giver.getByRole('heading', { name: 'This link is closed' })).toBeVisible();
  });
});

test('who says no is never asked again, not even after the request is closed', async ({
  arrive,
  passerBy,
}) => {
  const { page: desk } = await arrive({ role: 'marketer' });
  const asked = { name: `Bram ${uniqueWord()}`, email: `${uniqueWord()}@example.test` };
  const line = desk.locator('.requests__line', { hasText: asked.name });
  await askByLetter(desk, asked);
  await expect(desk.getByText('The letter is on its way.')).toBeVisible();

  const reader = await passerBy();
  const letter = linkIn(await letterTo(asked.email, subject));
  await reader.goto(letter);
  await reader.getByRole('button', { name: 'I would rather not; do not ask me again' }).click();
  await expect(reader.getByRole('heading', { name: 'You are not asked again' })).toBeVisible();

  await desk.reload();
  await expect(line).toContainText('Declined: not asked again');
  await line.getByRole('button', { name: 'Close it' }).click();
  await expect(desk.getByText('Its link answers nobody any more.')).toBeVisible();
  await askByLetter(desk, asked);
  await expect(desk.getByText('They have said no to a request before')).toBeVisible();
});

test('a member asked in the app gives words, sees them on a wall, takes them back and erases them', async ({
  arrive,
  passerBy,
  sql,
  javaScriptEnabled,
}) => {
  const [{ page: desk }, member] = [await arrive({ role: 'marketer' }), await arrive()];
  const [words, tag] = [`The lid fits again ${uniqueWord()}.`, uniqueWord()];
  const { page } = member;

  await test.step('the request comes as a notice and leads to the form', async () => {
    await desk.goto(`/testimonials/requests/new?handle=${member.handle}`);
    await desk.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(desk.getByText('Asked, in the app.')).toBeVisible();
    await expect(async () => {
      await page.goto('/notifications');
      await page.getByRole('link', { name: /would say a few words/ }).click({ timeout: 1000 });
    }).toPass();
    await expect(page.getByLabel('Your name')).toHaveValue(member.name);
    if (javaScriptEnabled !== false) expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel('Your words').fill(words);
    await page.getByLabel('On this site').check();
    await page.getByRole('button', { name: 'Send my words' }).click();
    await expect(page.getByText('The team reads it before it is shown anywhere.')).toBeVisible();
  });
  const own = page.url();

  const wall =
    await test.step('the team tags and approves it; it stands on the wall of that tag', async () => {
      await desk.goto('/testimonials?state=received');
      await desk.locator('.quotes--list li', { hasText: words }).getByRole('link').first().click();
      await desk.getByLabel('Tags').fill(tag);
      await desk.getByRole('button', { name: 'Save', exact: true }).click();
      await desk.getByRole('button', { name: 'Approve' }).click();
      await expect(desk.getByText('It is shown where its author allows it')).toBeVisible();
      await desk.goto('/testimonials/walls/new');
      await desk.getByLabel('Name').fill(`Wall ${tag}`);
      await desk.getByRole('radio', { name: /^One/ }).check();
      await desk.getByLabel('Only with one of these tags').fill(tag);
      await desk.getByRole('button', { name: 'Make the wall' }).click();
      await expect(desk.getByText('The wall stands')).toBeVisible();
      return new URL(desk.url()).pathname.replace('/testimonials', '');
    });

  await test.step('its author sees it there, takes it back, and it is gone', async () => {
    const reader = await passerBy();
    await reader.goto(wall);
    await expect(reader.getByText(words)).toBeVisible();
    await page.goto(own);
    await expect(page.getByText('It is shown where you allow it.')).toBeVisible();
    await page.getByRole('button', { name: 'Take all of it back' }).click();
    await expect(page.getByText('You have taken it back. It is shown nowhere.')).toBeVisible();
    await reader.goto(wall);
    await expect(reader.getByText('Nothing is shown here now')).toBeVisible();
  });

  await test.step('it is erased: the words are gone, the receipt stays', async () => {
    await page.getByRole('link', { name: 'Erase it for good' }).click();
    await expect(page.getByText(words)).toBeVisible();
    await page.getByRole('button', { name: 'Erase it for good' }).click();
    await expect(page.getByText('You have erased it.')).toBeVisible();
    await expect(page.getByText(words)).toHaveCount(0);
    await expect(page.getByText('Taken back: On this site')).toBeVisible();
    expect(await sql`select 1 from testimonials where words like ${`%${words}%`}`).toHaveLength(0);
  });
});
