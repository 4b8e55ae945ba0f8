import path from 'node:path';
import { expect } from '@playwright/test';
import { listKeptLetters, type KeptLetter } from '#app/mail/folder-mailer.server';
import { serverPlace } from './server-place.mjs';

/** The newest letter to an address whose subject has the words; waits until the worker has sent it. */
export async function letterTo(address: string, subject: string): Promise<KeptLetter> {
  let found: KeptLetter | undefined;
  await expect
    .poll(
      async () => {
        const letters = await listKeptLetters(path.join(serverPlace().data, 'mail'), 500);
        found = letters.find((letter) => letter.to === address && letter.subject.includes(subject));
        return found?.subject;
      },
      { message: `a letter “${subject}” to ${address}`, timeout: 30_000 },
    )
    .toBeDefined();
  if (!found) throw new Error('the letter has vanished');
  return found;
}

/** The one link of an account letter, as a path of the house. */
export function linkIn(letter: KeptLetter): string {
  const [link] = /https?:\/\/\S+/.exec(letter.text) ?? [];
  if (!link) throw new Error(`no link in “${letter.subject}”`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}
