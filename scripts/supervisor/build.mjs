import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from './compress-files.mjs';
import { Refusal } from './refusal.mjs';
import { runStep } from './run-step.mjs';

/** Everything the compiler reads; `public` is served as it lies and holds the compiler's own output. */
const sources = [
  'app',
  'db',
  'search',
  'remix.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** @param {string} root */
const stampFile = (root) => join(root, 'build/.vouch-sources');

/** @param {string} root */
export const remixCli = (root) => join(root, 'node_modules/@remix-run/dev/dist/cli.js');

/**
 * Whether the build on disk was made from the sources on disk.
 *
 * @param {string} root
 */
export function isBuilt(root) {
  const stamp = stampFile(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/**
 * Builds the pages.
 *
 * The old output goes first: the compiler never removes files, and a build that failed must not leave a
 * mixture that starts. Source maps stay on the server, where stack traces need them.
 *
 * @param {string} root
 * @param {{ log: (line: string) => void, signal: AbortSignal }} context
 */
export async function build(root, { log, signal }) {
  // Taken before the compiler reads: a file saved meanwhile makes the next start build again.
  const sourcesNow = fingerprint(root);
  log('Building the pages.');
  const began = performance.now();
  const publicBuild = join(root, 'public/build');
  rmSync(join(root, 'build'), { recursive: true, force: true });
  rmSync(publicBuild, { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('production') };
  const { code, output } = await runStep(process.execPath, [remixCli(root), 'build', '--sourcemap'], {
    cwd: root,
    env,
    show: false,
    signal,
  });
  if (code !== 0) {
    console.error(output.trimEnd());
    throw new Refusal('The build failed; the compiler says above why.');
  }
  removeSourceMaps(publicBuild);
  compressFiles(publicBuild);
  writeFileSync(stampFile(root), sourcesNow);
  log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/**
 * Forgets the last build, because something else is about to write to its folder.
 *
 * @param {string} root
 */
export function forgetBuild(root) {
  rmSync(stampFile(root), { force: true });
}

/**
 * Changes whenever a source file is added, removed, renamed or written to.
 *
 * @param {string} root
 */
function fingerprint(root) {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) describe(join(root, source));
  return hash.digest('hex');

  /** @param {string} path */
  function describe(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return;
    if (stats.isDirectory()) {
      for (const entry of readdirSync(path).sort()) describe(join(path, entry));
    } else {
      hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    }
  }
}

/** @param {string} folder */
function removeSourceMaps(folder) {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (entry.endsWith('.map')) rmSync(join(folder, entry));
  }
}
