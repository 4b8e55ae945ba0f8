import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { Refusal } from '../supervisor/refusal.mjs';
import { findBinaries } from './binaries.mjs';
import { choosePlace, openPlace, removePlace } from './cluster-place.mjs';
import { readClusterRecord, writeClusterRecord } from './cluster-record.mjs';
import { createCluster, setPasswords } from './create-cluster.mjs';
import { endOrphan } from './postmaster.mjs';
import { databaseUser } from './unix-user.mjs';

/** @typedef {import('./cluster-record.mjs').ClusterRecord} ClusterRecord */
/** @typedef {import('./create-cluster.mjs').Cluster} Cluster */

/** The major version whose files our binaries read. */
const majorVersion = '18';

/**
 * Finds the cluster of a data folder, or makes it the first time, and sees to it that no server runs on it.
 *
 * Refuses rather than begins anew when a database was there before and is gone: an empty community must
 * never take the place of a full one unasked.
 *
 * @param {string} data absolute
 * @param {{ throwAway: boolean, log: (line: string) => void }} options
 * @returns {Promise<{ cluster: Cluster, record: ClusterRecord }>}
 */
export async function openCluster(data, { throwAway, log }) {
  if (throwAway) await removeThrowAway(data);
  mkdirSync(data, { recursive: true });

  const found = readClusterRecord(data);
  const user = databaseUser(ownerOf(resolve(data, found.place ?? 'postgres')));
  const place = found.place ?? choosePlace(data, user, log);
  const record = { ...found, place, throwAway };
  writeClusterRecord(data, record);

  const folder = openPlace(data, place);
  const cluster = { native: findBinaries(user, log), folder, user, throwAway };
  const exists = existsSync(join(folder, 'PG_VERSION'));
  if (exists) {
    requireVersion(folder);
    await endOrphan(folder, log);
    if (found.isNew) await setPasswords(cluster, record);
  } else if (record.built) {
    throw new Refusal(
      `The database of ${data} was in ${folder} and is gone: bring it back, or remove ${join(data, 'postgres.json')} to begin with an empty one.`,
    );
  } else {
    log('Making the database.');
    await createCluster(cluster, record);
  }
  record.built = true;
  writeClusterRecord(data, record);
  return { cluster, record };
}

/**
 * Stops and deletes the throw-away database in a folder, and the folder. Refuses to touch any other folder.
 *
 * @param {string} data absolute
 */
export async function removeThrowAway(data) {
  if (!existsSync(data)) return;
  const { place, throwAway, isNew } = readClusterRecord(data);
  if (isNew ? readdirSync(data).length > 0 : !throwAway)
    throw new Error(`${data} holds something else than a throw-away database`);
  if (place !== null) {
    await endOrphan(isAbsolute(place) ? place : join(data, place), () => {});
    removePlace(data, place);
  }
  rmSync(data, { recursive: true, force: true });
}

/** @param {string} folder */
function ownerOf(folder) {
  return statSync(folder, { throwIfNoEntry: false });
}

/** @param {string} folder */
function requireVersion(folder) {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new Refusal(
    `${folder} was written by PostgreSQL ${version} and this is PostgreSQL ${majorVersion}: start the Vouch it belongs to, or move the data with pg_dump of version ${version}.`,
  );
}
