import { join, relative } from 'node:path';
import { appNodeOptions } from './app-node-options.mjs';
import { runApp } from './app-process.mjs';
import { remixCli } from './build.mjs';
import { takeDataFolder } from './data-folder.mjs';
import { readSettings } from './environment.mjs';
import { databaseEnvironment, openDatabase } from './open-database.mjs';
import { prepareCheckout } from './prepare.mjs';
import { openRunFile } from './run-file.mjs';
import { startedParts } from './started-parts.mjs';
import { onStopSignals } from './stop-signals.mjs';

/** @typedef {import('./options.mjs').StartOptions} StartOptions */
/** @typedef {import('./environment.mjs').Settings} Settings */

/**
 * @typedef {object} Start
 * @property {StartOptions} options
 * @property {NodeJS.ProcessEnv} env
 * @property {string} root the checkout
 * @property {string} [app] the app's entry
 * @property {typeof prepareCheckout} [prepare]
 * @property {(line: string) => void} [log]
 */

/**
 * Runs Vouch until it is asked to stop: data folder, packages, build, database, app, in this order up and in
 * the opposite order down, so that the app finishes its requests and jobs while the database still answers.
 *
 * A dying app or database is started again without the other. Throws a Refusal when the start cannot succeed
 * or one of them cannot be kept running; everything is stopped by then.
 *
 * @param {Start} start
 */
export async function supervise(start) {
  const { env, root, log = console.log } = start;
  const settings = readSettings(env, root);
  const parts = startedParts();
  const abort = new AbortController();
  const { signal } = abort;
  /** @type {Promise<null>} */
  const asked = new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
  const stopListening = onStopSignals({
    onFirst() {
      log('Stopping.');
      abort.abort();
    },
    onSecond() {
      parts.killAll();
      process.exit(1);
    },
  });
  try {
    const { gone } = await startParts(start, { settings, parts, log, signal });
    const problem = await Promise.race([asked, gone]);
    if (problem !== null) throw problem;
  } catch (problem) {
    if (!signal.aborted) throw problem;
  } finally {
    await parts.stopAll();
    stopListening();
  }
}

/**
 * @typedef {object} StartContext
 * @property {Settings} settings
 * @property {ReturnType<typeof startedParts>} parts
 * @property {(line: string) => void} log
 * @property {AbortSignal} signal
 */

/**
 * @param {Start} start
 * @param {StartContext} context
 * @returns {Promise<{ gone: Promise<import('./refusal.mjs').Refusal> }>} what settles when a part is lost for good
 */
async function startParts(
  { options, env, root, app, prepare = prepareCheckout },
  { settings, parts, log, signal },
) {
  const { data } = settings;
  const embedded = settings.databaseUrl === null;
  const title = options.dev ? 'npm run dev' : 'npm start';
  const folder = await takeDataFolder(data, { role: options.role, embedded, title }, { log, signal });
  parts.add({ stop: folder.release });
  const { tell, remove } = openRunFile(data, embedded);
  parts.add({ stop: remove });
  signal.addEventListener('abort', () => tell({ stopping: true }));

  await prepare(root, { pages: options.dev ? 'watched' : 'built' }, { log, signal });
  signal.throwIfAborted();

  const database = await openDatabase(settings, { log, onRestart: (postgresPid) => tell({ postgresPid }) });
  parts.add(database);
  signal.throwIfAborted();
  const { appUrl: databaseUrl, ownerUrl: databaseOwnerUrl, pid: postgresPid } = database;
  tell({ databaseUrl, databaseOwnerUrl, postgresPid });

  const running = runApp({
    command: appCommand({ root, app: app ?? join(root, 'scripts/app.mjs'), dev: options.dev }),
    cwd: root,
    env: { ...env, ...databaseEnvironment(database, data), ...appEnvironment(settings, options) },
    log,
    onStart: (identity) => tell({ app: identity, address: options.dev ? localAddress(settings) : null }),
    onReady: readyPrinter(log, (address) => tell({ address })),
  });
  parts.add(running);
  return { gone: Promise.race([running.gone, database.gone]) };
}

/**
 * @param {{ root: string, app: string, dev: boolean }} what
 * @returns {[string, ...string[]]}
 */
function appCommand({ root, app, dev }) {
  if (!dev) return [process.execPath, ...appNodeOptions, app];
  // The dev server splits this at spaces, so the path is the one from the root, where it runs.
  return [
    process.execPath,
    remixCli(root),
    'dev',
    '-c',
    `node --enable-source-maps ${relative(root, app)}`,
    '--manual',
  ];
}

/**
 * @param {Settings} settings
 * @param {StartOptions} options
 */
function appEnvironment({ port, host, appUrl }, { dev, empty, role }) {
  return {
    NODE_ENV: /** @type {'development' | 'production'} */ (dev ? 'development' : 'production'),
    PORT: String(port),
    HOST: host,
    APP_URL: appUrl ?? undefined,
    VOUCH_ROLE: role,
    VOUCH_EMPTY: empty ? '1' : undefined,
    VOUCH_DEV: dev ? '1' : undefined,
  };
}

/** @param {Settings} settings */
function localAddress({ appUrl, host, port }) {
  return appUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Prints what the app wants the operator to know, and the address last. After a restart only what is new.
 *
 * @param {(line: string) => void} log
 * @param {(address: string) => void} onAddress
 * @returns {(ready: { address: string, lines: string[] }) => void}
 */
function readyPrinter(log, onAddress) {
  let told = '';
  return ({ address, lines }) => {
    onAddress(address);
    const text = lines.join('\n');
    if (text !== '' && text !== told) log(text);
    told = text;
    log(`Vouch is running at ${address}`);
  };
}
