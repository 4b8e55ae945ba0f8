import type { Letter, Mailer } from '#app/mail/mailer';

/** A mailer that keeps what it is given. */
export function keepLetters(): { mailer: Mailer; letters: Letter[] } {
  const letters: Letter[] = [];
  const send = (letter: Letter) => {
    letters.push(letter);
    return Promise.resolve();
  };
  return { letters, mailer: { kind: 'folder', send, close: () => {} } };
}
