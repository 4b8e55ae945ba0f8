import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, ownIdentity } from './process-identity.mjs';

/** How often two that began in the same instant step back from each other before one of them gives up. */
const attempts = 20;

/**
 * @template Note
 * @typedef {{ pid: number, holds: boolean, note: Note }} Holder
 */

/**
 * @template Note
 * @typedef {{ ok: true, release: () => void } | { ok: false, holder: Holder<Note> }} Claim
 */

/**
 * Claims a folder for this process; refuses while a living process holds it.
 *
 * Every contender first puts up its own file and only then looks at the others, so two can never both
 * believe that they are alone. A file names its process by id and birth: what a killed process left behind
 * is recognised and removed, and no file that somebody else may be relying on is ever replaced.
 *
 * @template Note
 * @param {string} folder
 * @param {Note} note what the others may know about the holder
 * @param {(theirs: Note) => boolean} [collides] whether a holder stands in the way; every one, when not given
 * @returns {Promise<Claim<Note>>}
 */
export async function claim(folder, note, collides = () => true) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { pid, born } = ownIdentity();
  const name = `${pid}.${born}.${randomBytes(4).toString('hex')}.json`;
  const file = join(folder, name);
  const release = () => rmSync(file, { force: true });

  for (let attempt = 1; ; attempt += 1) {
    putUp(file, { holds: false, note });
    const rivals = /** @type {Holder<Note>[]} */ (othersIn(folder, name)).filter(({ note }) =>
      collides(note),
    );
    const [first] = rivals;
    if (first === undefined) {
      putUp(file, { holds: true, note });
      return { ok: true, release };
    }
    release();
    const holder = rivals.find((rival) => rival.holds);
    if (holder !== undefined || attempt === attempts) return { ok: false, holder: holder ?? first };
    await sleep(20 + Math.random() * 180);
  }
}

/**
 * Appears whole or not at all, so nobody ever reads half a note.
 *
 * @param {string} file
 * @param {{ holds: boolean, note: unknown }} content
 */
function putUp(file, content) {
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  renameSync(draft, file);
}

/**
 * The living contenders beside this one. Removes what the dead have left.
 *
 * @template Note
 * @param {string} folder
 * @param {string} own
 * @returns {Holder<Note>[]}
 */
function othersIn(folder, own) {
  return readdirSync(folder).flatMap((entry) => {
    const [pidText, born] = entry.split('.');
    if (entry === own || born === undefined) return [];
    const file = join(folder, entry);
    const pid = Number(pidText);
    if (!isAlive({ pid, born })) {
      rmSync(file, { force: true });
      return [];
    }
    // A draft has not been put up yet; its owner will look around after it has.
    if (!entry.endsWith('.json')) return [];
    try {
      return [{ pid, ...JSON.parse(readFileSync(file, 'utf8')) }];
    } catch {
      return []; // Released between the listing and the reading.
    }
  });
}
