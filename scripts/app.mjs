// The app child of the supervisor: web and worker of one build. In development it re-imports the build when
// `remix dev` has written a new one, so that pages change without a refused connection.
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const buildFile = path.resolve('build/index.js');

/** @returns {Promise<any>} the build as it is on disk now */
const load = () => import(`${pathToFileURL(buildFile).href}?t=${statSync(buildFile).mtimeMs}`);

/**
 * Tells the supervisor, or the terminal when nobody listens (`remix dev` starts this without a line back).
 * @param {{ type: 'ready', address: string, lines: string[] } | { type: 'fatal', line: string }} message
 */
const tell = (message) => {
  if (process.send) process.send(message);
  else if (message.type === 'fatal') console.error(message.line);
  else for (const line of [...message.lines, `Vouch is running at ${message.address}`]) console.log(line);
};

/**
 * @param {any} build
 * @param {any} config
 * @returns {Promise<{ role?: string, lines: string[] }>}
 */
async function prepare(build, config) {
  const prepared = await build.prepareHouse(config);
  if (!prepared.wantsDemo) return prepared;
  const { loadDemo } = await import('./demo/run-loader.mjs');
  return { ...prepared, lines: await loadDemo() };
}

async function start() {
  let build = await load();
  const config = build.parseConfig(process.env);
  const { role, lines } = await prepare(build, config);
  let handler = build.createPageHandler();
  const running = await build.startHouse(config, { role, handler: () => handler });
  tell({ type: 'ready', address: running.address, lines });
  if (config.dev) {
    const { watchBuild } = await import('./supervisor/watch-build.mjs');
    await watchBuild(path.resolve('build/version.txt'), async () => {
      build = await load();
      handler = build.createPageHandler();
      return build;
    });
  }
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  process.on('disconnect', () => void stop());
}

start().catch((error) => {
  const known = error?.constructor?.name === 'ConfigError' || error?.code === 'EADDRINUSE';
  const line =
    error?.code === 'EADDRINUSE'
      ? `PORT ${error.port} is taken; choose another with PORT=…`
      : String(error?.message ?? error);
  tell({ type: 'fatal', line });
  if (!known) console.error(error);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 200);
});
