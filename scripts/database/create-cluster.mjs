import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { runAs } from './run-as.mjs';

/**
 * @typedef {object} Cluster
 * @property {string} native the folder with PostgreSQL's bin, lib and share
 * @property {string} folder absolute
 * @property {import('./unix-user.mjs').UnixUser} user
 * @property {boolean} throwAway for tests: fast, and lost with the machine's next crash
 */

/** @typedef {{ ownerPassword: string, appPassword: string }} Passwords */

/** Made by the superuser because no role may become one; every table is the migrations' business. */
const extensions = ['pg_trgm', 'unaccent', 'citext', 'btree_gin'];

/**
 * Nobody signs in as the superuser: it has no password and is not let in. What it must do is done before the
 * server runs, in PostgreSQL's single-user mode.
 */
const hostRules = `# type  database  user                   address       method
host    all       vouch_owner,vouch_app  127.0.0.1/32  scram-sha-256
`;

/**
 * Makes the cluster with its two roles and the database `vouch`, complete or not at all: it grows beside its
 * place and is renamed into it, so an interrupted first start leaves nothing that looks like a database.
 *
 * @param {Cluster} cluster
 * @param {Passwords} passwords
 */
export async function createCluster(cluster, passwords) {
  const draft = { ...cluster, folder: `${cluster.folder}.new` };
  rmSync(draft.folder, { recursive: true, force: true });
  mkdirSync(draft.folder, { recursive: true, mode: 0o700 });
  if (cluster.user !== null) chownSync(draft.folder, cluster.user.uid, cluster.user.gid);

  await runAs(cluster.user, [
    join(cluster.native, 'bin/initdb'),
    `--pgdata=${draft.folder}`,
    '--username=postgres',
    // Only to satisfy initdb; our own rules replace its file below.
    '--auth=reject',
    // Without these the cluster takes the locale of the terminal it was made in. Code point order is the
    // same on every machine; lists for people name a collation.
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
    ...(cluster.throwAway ? ['--no-sync'] : []),
  ]);
  writeFileSync(join(draft.folder, 'pg_hba.conf'), hostRules);

  await runAsSuperuser(draft, 'postgres', [
    `CREATE ROLE vouch_owner LOGIN ${cluster.throwAway ? 'CREATEDB' : ''} PASSWORD '${passwords.ownerPassword}'`,
    `CREATE ROLE vouch_app LOGIN PASSWORD '${passwords.appPassword}'`,
    // The migrations hand the app role its rights, and do so only where the owner may act as that role.
    'GRANT vouch_app TO vouch_owner',
    'CREATE DATABASE vouch OWNER vouch_owner',
    'REVOKE ALL ON DATABASE vouch FROM PUBLIC',
    'GRANT CONNECT, TEMPORARY ON DATABASE vouch TO vouch_app',
  ]);
  await runAsSuperuser(
    draft,
    'vouch',
    extensions.map((name) => `CREATE EXTENSION ${name}`),
  );

  renameSync(draft.folder, cluster.folder);
  keepOnDisk(dirname(cluster.folder));
}

/**
 * Gives both roles the passwords of the record, for a cluster whose record was lost.
 *
 * @param {Cluster} cluster
 * @param {Passwords} passwords
 */
export async function setPasswords(cluster, { ownerPassword, appPassword }) {
  await runAsSuperuser(cluster, 'postgres', [
    `ALTER ROLE vouch_owner PASSWORD '${ownerPassword}'`,
    `ALTER ROLE vouch_app PASSWORD '${appPassword}'`,
  ]);
}

/**
 * Runs statements while no server runs. Stops at the first that fails.
 *
 * @param {Cluster} cluster
 * @param {string} database
 * @param {string[]} statements
 */
async function runAsSuperuser({ native, folder, user, throwAway }, database, statements) {
  const settings = {
    exit_on_error: 'on',
    // SECURITY: a failed statement is not repeated in the output, because it may hold a password.
    log_min_error_statement: 'panic',
    password_encryption: 'scram-sha-256',
    fsync: throwAway ? 'off' : 'on',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const input = statements.map((statement) => `${statement};\n`).join('');
  await runAs(user, [join(native, 'bin/postgres'), '--single', '-D', folder, ...flags, database], input);
}

/**
 * A rename survives a power cut only once the folder that holds the name has been written.
 *
 * @param {string} folder
 */
function keepOnDisk(folder) {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
