import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { catchSignals } from './caught-signals.mjs';
import { takeDataFolder } from './data-folder.mjs';
import { readSettings } from './environment.mjs';
import { databaseEnvironment, openDatabase } from './open-database.mjs';
import { prepareCheckout } from './prepare.mjs';
import { findRunning } from './run-file.mjs';

/** @typedef {import('./caught-signals.mjs').CaughtSignals} CaughtSignals */
/** @typedef {import('./environment.mjs').Settings} Settings */
/** @typedef {Record<string, string | undefined>} Environment */

/** The shell's exit code for a Ctrl-C. */
const interrupted = 130;

/**
 * @typedef {object} Command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} root the checkout
 * @property {string} [entry] the command line's own program
 * @property {typeof prepareCheckout} [prepare]
 */

/**
 * Runs one command of the operator's with a database under it and answers its exit code.
 *
 * The database is that of DATABASE_URL, that of a running start, or the embedded one, started for as long as
 * the command takes. Asking for help and checking a proof need none. What is said on the way goes to stderr: a command's own
 * output may be piped.
 *
 * @param {Command} command
 * @returns {Promise<number>}
 */
export async function runCommand({
  args,
  env,
  root,
  entry = join(root, 'scripts/cli/main.ts'),
  prepare = prepareCheckout,
}) {
  const settings = readSettings(env, root);
  const log = (/** @type {string} */ line) => console.error(line);
  const signals = catchSignals();
  const { signal } = signals;
  try {
    await prepare(root, { pages: 'unused' }, { log, signal });
    const program = [process.execPath, '--import', 'tsx', '--enable-source-maps', entry, ...args];
    const run = (/** @type {Environment} */ database) =>
      runToEnd(
        program,
        { cwd: root, env: { ...env, NODE_ENV: env.NODE_ENV ?? 'production', ...database } },
        signals,
      );

    const asksForHelp =
      args.length === 0 || args.some((arg) => ['--help', '-h', 'help', '--version'].includes(arg));
    // A proof is checked without the house: that is what it is for.
    if (asksForHelp || args[0] === 'verify') return await run({ VOUCH_DATA: settings.data });
    return await withDatabase(settings, { title: `npm run vouch -- ${args[0]}`, log, signal }, run);
  } catch (problem) {
    if (signal.aborted) return interrupted;
    throw problem;
  } finally {
    signals.release();
  }
}

/**
 * @param {Settings} settings
 * @param {{ title: string, log: (line: string) => void, signal: AbortSignal }} context
 * @param {(database: Environment) => Promise<number>} run
 */
async function withDatabase(settings, { title, log, signal }, run) {
  const { data } = settings;
  const embedded = settings.databaseUrl === null;
  const running = embedded ? findRunning(data) : null;
  if (running?.databaseUrl && running.databaseOwnerUrl) {
    const { databaseUrl: appUrl, databaseOwnerUrl: ownerUrl } = running;
    return run(databaseEnvironment({ appUrl, ownerUrl, embedded: running.embedded }, data));
  }
  const folder = embedded
    ? await takeDataFolder(data, { role: 'command', embedded, title }, { log, signal })
    : null;
  try {
    const database = await openDatabase(settings, { log });
    try {
      signal.throwIfAborted();
      return await run(databaseEnvironment(database, data));
    } finally {
      await database.stop();
    }
  } finally {
    folder?.release();
  }
}

/**
 * Runs the program in our place in the terminal and answers its exit code, by the shell's convention when a
 * signal ended it.
 *
 * @param {string[]} program
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} surroundings
 * @param {CaughtSignals} signals
 * @returns {Promise<number>}
 */
function runToEnd([command = '', ...args], surroundings, signals) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...surroundings, stdio: 'inherit' });
    signals.passTo(child);
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal])),
    );
  });
}
