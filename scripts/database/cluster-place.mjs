import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { Refusal } from '../supervisor/refusal.mjs';
import { reachableFolder } from './binaries.mjs';
import { holdsFor } from './unix-user.mjs';

/** @typedef {import('./cluster-record.mjs').ClusterRecord} ClusterRecord */

/**
 * Where the cluster of a new data folder goes: inside it, unless the database's user cannot get there.
 *
 * A place outside holds a note of the data folder it belongs to. One that is taken, by a data folder that was
 * deleted or is a copy, is left as it is and a neighbour is used: this may be the last copy of somebody's
 * community.
 *
 * @param {string} data
 * @param {import('./unix-user.mjs').UnixUser} user
 * @param {(line: string) => void} log
 * @returns {string} as it is written into the record
 */
export function choosePlace(data, user, log) {
  if (user === null || holdsFor(user, 'cd "$1"', data)) return 'postgres';
  const hash = createHash('sha256').update(realpathSync(data)).digest('hex').slice(0, 12);
  for (let n = 1; ; n += 1) {
    const home = join(reachableFolder, n === 1 ? hash : `${hash}-${n}`);
    const cluster = join(home, 'cluster');
    if (!existsSync(cluster)) return cluster;
    log(`An earlier database of ${data} is still in ${home}; delete it when nobody needs it.`);
  }
}

/**
 * The cluster's folder as an absolute path. Makes the folder around it.
 *
 * Refuses a place that belongs to another data folder: a copied data folder must not reach for the database
 * of its original.
 *
 * @param {string} data
 * @param {string} place
 */
export function openPlace(data, place) {
  if (!isAbsolute(place)) return resolve(data, place);
  const home = dirname(place);
  const note = join(home, 'data-folder');
  const here = realpathSync(data);
  const there = existsSync(note) ? readFileSync(note, 'utf8').trim() : here;
  if (there !== here && pointsTo(there, place)) {
    throw new Refusal(
      `${data} is a copy: its database in ${home} belongs to ${there}. Remove postgres.json from the copy to give it an empty database of its own.`,
    );
  }
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (there !== here || !existsSync(note)) writeFileSync(note, `${here}\n`);
  return place;
}

/**
 * @param {string} data
 * @param {string} place
 */
function pointsTo(data, place) {
  try {
    return JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')).place === place;
  } catch {
    return false; // Moved away or gone: the place has followed its folder.
  }
}

/**
 * Deletes a cluster and, where it lies outside its data folder, what is around it.
 *
 * @param {string} data
 * @param {string} place
 */
export function removePlace(data, place) {
  rmSync(isAbsolute(place) ? dirname(place) : resolve(data, place), { recursive: true, force: true });
}
