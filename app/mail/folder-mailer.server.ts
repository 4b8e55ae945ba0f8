import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newPublicId } from '#app/lib/public-id';
import type { Letter, Mailer } from './mailer';

/** A letter as it lies in the folder. */
export interface KeptLetter extends Letter {
  id: string;
  sentAt: string;
}

/**
 * Writes letters into a folder instead of sending them, for a house without a mail server. The page that shows them
 * is for admins on the loopback address only, because reset links stand in them.
 */
export function createFolderMailer(folder: string): Mailer {
  return {
    kind: 'folder',
    async send(letter) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const sentAt = new Date().toISOString();
      const id = `${sentAt.replace(/\D/g, '')}-${newPublicId()}`;
      await writeFile(path.join(folder, `${id}.json`), JSON.stringify({ id, sentAt, ...letter }, null, 1), {
        mode: 0o600,
      });
    },
    close: () => {},
  };
}

/** The newest letters of the folder, newest first. */
export async function listKeptLetters(folder: string, limit = 50): Promise<KeptLetter[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(
    newest.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as KeptLetter),
  );
}
