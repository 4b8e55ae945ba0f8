import type { Page } from '@playwright/test';
import { letterTo, linkIn } from '../support/letters';
import { expect, test, uniqueWord } from '../support/story-test';

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('somebody joins, confirms the address by a press, and gets back in without the old password', async ({
  page,
  passerBy,
}) => {
  const handle = uniqueWord();
  const email = `${handle}@example.test`;
  const first = 'the first password of mine';
  const second = 'another password of mine';
  const notConfirmed = page.getByText('Your address is not confirmed yet');

  await test.step('a form with a mistake keeps what was typed', async () => {
    await page.goto('/sign-up');
    await page.getByLabel('Your name').fill('Nora Newcomer');
    await page.getByLabel('Handle').fill('admin');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(first);
    await page.getByRole('button', { name: 'Join' }).click();
    await expect(page.getByText('not a word that sounds like the team')).toBeVisible();
    await expect(page.getByLabel('Your name')).toHaveValue('Nora Newcomer');
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  });

  await test.step('the corrected form is taken', async () => {
    await page.getByLabel('Handle').fill(handle);
    await page.getByLabel('Password').fill(first);
    await page.getByRole('button', { name: 'Join' }).click();
    await expect(page).toHaveURL('/sign-in');
    await expect(page.getByText('A letter is on its way')).toBeVisible();
  });

  await test.step('opening the link of the letter confirms nothing, pressing its button does', async () => {
    await signIn(page, email, first);
    await expect(page).toHaveURL('/');
    const link = linkIn(await letterTo(email, 'Confirm your e-mail address'));
    await page.goto(link);
    await page.goto('/settings');
    await expect(notConfirmed).toBeVisible();

    await page.goto(link);
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await expect(page.getByText('Your address is confirmed')).toBeVisible();
    await page.goto('/settings');
    await expect(page.getByLabel('Your name')).toHaveValue('Nora Newcomer');
    await expect(notConfirmed).toBeHidden();
  });

  const stranger = await passerBy();
  await test.step('a wrong password and an unknown address get the same answer', async () => {
    const refusal = stranger.getByText('Address and password do not belong together');
    const answers: string[] = [];
    for (const address of [email, `nobody-${email}`]) {
      await signIn(stranger, address, 'certainly not the password');
      await expect(refusal).toBeVisible();
      await expect(stranger.getByLabel('E-mail address')).toHaveValue(address);
      answers.push(await stranger.getByRole('main').innerText());
    }
    expect(answers[1]).toBe(answers[0]);
  });

  await test.step('a new password ends every session and the old password', async () => {
    await stranger.goto('/reset-password');
    await stranger.getByLabel('E-mail address').fill(email);
    await stranger.getByRole('button', { name: 'Send the link' }).click();
    await expect(stranger.getByText('If this address has an account')).toBeVisible();

    await stranger.goto(linkIn(await letterTo(email, 'Choose a new password')));
    await stranger.getByLabel('New password').fill(second);
    await stranger.getByRole('button', { name: 'Change the password' }).click();
    await expect(stranger.getByText('every session has ended')).toBeVisible();

    await page.goto('/settings');
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn(stranger, email, first);
    await expect(stranger.getByText('do not belong together')).toBeVisible();
    await signIn(stranger, email, second);
    await expect(stranger).toHaveURL('/');
  });

  await test.step('the link of the letter works once', async () => {
    const late = await passerBy();
    await late.goto(linkIn(await letterTo(email, 'Choose a new password')));
    await late.getByLabel('New password').fill('a third password of mine');
    await late.getByRole('button', { name: 'Change the password' }).click();
    await expect(late.getByText('This link has been used or is too old')).toBeVisible();
  });
});
