import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bornOf, commandOf, isAlive } from '../supervisor/process-identity.mjs';
import { waitUntil } from '../supervisor/waiting.mjs';
import { complaintIn, postgresSurroundings } from './run-as.mjs';

/** @typedef {import('./create-cluster.mjs').Cluster} Cluster */
/** @typedef {import('../supervisor/process-identity.mjs').ProcessIdentity} ProcessIdentity */

/** A running server: its main process, and when that has ended for whatever reason. */
/** @typedef {{ identity: ProcessIdentity, exited: Promise<void> }} Postmaster */

/** Enough to look back at an incident; the file before it is kept as well. */
const logFileBytes = 5_000_000;

/** After this long the operator should know what the start is waiting for. */
const quietMs = 5_000;

/** Why a server did not come up, in PostgreSQL's own words. */
export class PostmasterFailed extends Error {
  /** @override */
  name = 'PostmasterFailed';

  /** Somebody else listens on the port; another one will do. */
  get portTaken() {
    return /could not (bind|create any TCP)/i.test(this.message);
  }

  /** Parts of a killed server are still ending; a little later they are gone. */
  get leftoversAlive() {
    return /pre-existing shared memory block|lock file .* already exists/i.test(this.message);
  }
}

/**
 * Starts the server and waits until it answers. Recovery after a crash takes as long as it takes.
 *
 * @param {Cluster} cluster
 * @param {{ port: number, logFile: string, log: (line: string) => void }} options
 * @returns {Promise<Postmaster>}
 */
export async function startPostmaster(cluster, { port, logFile, log }) {
  const { native, folder, user } = cluster;
  const flags = Object.entries(serverSettings(cluster, port)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const output = openLog(logFile);
  const from = statSync(logFile).size;
  const child = spawn(join(native, 'bin/postgres'), ['-D', folder, ...flags], {
    ...postgresSurroundings,
    ...user,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let ended = false;
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    const end = () => {
      ended = true;
      resolve();
    };
    child.on('exit', end);
    child.on('error', end);
  });
  // A process that starts a server and ends without stopping it is not kept alive by it.
  child.unref();

  const patience = setTimeout(
    () => log('PostgreSQL is recovering its data; this may take a while.'),
    quietMs,
  );
  await waitUntil(() => ended || isReady(folder, child.pid), { forMs: Infinity });
  clearTimeout(patience);

  const born = ended || child.pid === undefined ? null : bornOf(child.pid);
  if (child.pid === undefined || born === null) {
    throw new PostmasterFailed(failureIn(readFileSync(logFile).subarray(from).toString('utf8')));
  }
  return { identity: { pid: child.pid, born }, exited };
}

/**
 * Said on the command line, so that they hold whatever the files in the cluster say.
 *
 * @param {Cluster} cluster
 * @param {number} port
 */
function serverSettings({ throwAway }, port) {
  const durable = throwAway ? 'off' : 'on';
  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: durable,
    full_page_writes: durable,
    synchronous_commit: durable,
    max_connections: throwAway ? 100 : 60,
    shared_buffers: '128MB',
    // Our queries are short; compiling one costs more than running it.
    jit: 'off',
    // The planner's default is meant for turning disks.
    random_page_cost: 1.1,
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  };
}

/** @param {string} logFile */
function openLog(logFile) {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logFileBytes) renameSync(logFile, `${logFile}.1`);
  return openSync(logFile, 'a', 0o600);
}

/**
 * The reason in the log of a failed start: the last complaint, or the one about the port, which comes before.
 *
 * @param {string} written
 */
function failureIn(written) {
  const port = written.split('\n').find((line) => line.includes('could not bind'));
  return complaintIn(port?.replace(/LOG:/, 'ERROR:') ?? written);
}

/**
 * @param {string} folder
 * @param {number | undefined} pid
 */
function isReady(folder, pid) {
  const lines = readPidFile(folder);
  return lines !== null && Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** @param {string} folder */
function readPidFile(folder) {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

/**
 * Ends what a killed start has left of this cluster's server, or its file when it names a process that has
 * nothing to do with it: process ids are reused, and PostgreSQL would refuse to start beside that process.
 *
 * @param {string} folder
 * @param {(line: string) => void} log
 */
export async function endOrphan(folder, log) {
  const pid = Number(readPidFile(folder)?.[0]);
  const born = pid > 0 ? bornOf(pid) : null;
  if (born === null) return;
  const [program, ...args] = commandOf(pid);
  if (program?.endsWith('postgres') && args.includes(folder)) {
    log('PostgreSQL outlived the last start; stopping it.');
    await stopPostmaster({ pid, born });
  } else {
    rmSync(join(folder, 'postmaster.pid'), { force: true });
  }
}

/**
 * Fast shutdown: open transactions are rolled back, everything committed is written. A server that does not
 * manage that in a minute is made to quit, which costs the next start a recovery and no data.
 *
 * @param {ProcessIdentity} identity
 */
export async function stopPostmaster(identity) {
  const steps = /** @type {const} */ ([
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 2_000],
  ]);
  for (const [signal, forMs] of steps) {
    signalPostmaster(identity, signal);
    if (await waitUntil(() => !isAlive(identity), { forMs })) return;
  }
}

/**
 * @param {ProcessIdentity} identity
 * @param {NodeJS.Signals} signal
 */
export function signalPostmaster(identity, signal) {
  if (isAlive(identity)) process.kill(identity.pid, signal);
}
