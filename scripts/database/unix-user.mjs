import { spawnSync } from 'node:child_process';
import { Refusal } from '../supervisor/refusal.mjs';

/**
 * The unix user PostgreSQL runs as; null for the one we run as ourselves.
 *
 * @typedef {{ uid: number, gid: number } | null} UnixUser
 */

const name = 'postgres';

/**
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`, made when it is missing. A
 * cluster that already belongs to somebody is run as that somebody: its files open to nobody else.
 *
 * @param {{ uid: number, gid: number } | undefined} clusterOwner
 * @returns {UnixUser}
 */
export function databaseUser(clusterOwner) {
  const self = process.getuid?.();
  if (self !== 0) {
    if (clusterOwner !== undefined && clusterOwner.uid !== self) {
      throw new Refusal(
        `The database belongs to user ${clusterOwner.uid} and we are user ${self}: start Vouch as that user or as root.`,
      );
    }
    return null;
  }
  if (clusterOwner !== undefined && clusterOwner.uid !== 0)
    return { uid: clusterOwner.uid, gid: clusterOwner.gid };
  return lookUp() ?? create();
}

/** @returns {UnixUser} */
function lookUp() {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout.trim()) : null;
  });
  return uid == null || gid == null ? null : { uid, gid };
}

/** @returns {UnixUser} */
function create() {
  spawnSync('groupadd', ['--system', name]);
  spawnSync('useradd', ['--system', '--gid', name, '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  const user = lookUp();
  if (user !== null) return user;
  throw new Refusal(
    `PostgreSQL refuses to run as root, and a user "${name}" is missing and could not be made: start Vouch as an ordinary user, or set DATABASE_URL.`,
  );
}

/**
 * Whether a shell test comes out true for the user that the database runs as.
 *
 * Tried, not computed from modes: access lists, mount options and security modules have a say as well.
 *
 * @param {UnixUser} user
 * @param {string} test like `test -r "$1"`
 * @param {string[]} args
 */
export function holdsFor(user, test, ...args) {
  return (
    spawnSync('/bin/sh', ['-c', test, 'sh', ...args], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  );
}
