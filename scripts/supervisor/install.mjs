import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { runStep } from './run-step.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules/.vouch-installed');

/**
 * Whether node_modules agrees with package-lock.json: by our stamp, or, where the operator has filled it with
 * npm by hand, by npm's own record of what it did.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const lockfile = readLockfile(root);
  const stamp = stampFile(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(lockfile)) return true;
  return isRecordedByNpm(root, lockfile);
}

/**
 * Fills node_modules anew. The stamp lies inside, so deleting that folder is enough to install again.
 *
 * @param {string} root
 * @param {{ log: (line: string) => void, signal: AbortSignal }} context
 */
export async function install(root, { log, signal }) {
  log('Installing packages; the first time takes about a minute.');
  await npmCi(root, signal);
  writeFileSync(stampFile(root), hashOf(readLockfile(root)));
}

/** @param {string} root */
function readLockfile(root) {
  return readFileSync(join(root, 'package-lock.json'), 'utf8');
}

/** @param {string} text */
function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {string} root
 * @param {AbortSignal} signal
 */
async function npmCi(root, signal) {
  // Under npm this is the very npm that runs us; a plain `node scripts/start.mjs` looks it up.
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await runStep(command, args, { cwd: root, show: true, signal });
  if (code !== 0) throw new Refusal('The packages could not be installed; npm says above why.');
}

/**
 * Whether npm's record of what it put into node_modules holds everything the lockfile asks for.
 *
 * @param {string} root
 * @param {string} lockfile
 */
function isRecordedByNpm(root, lockfile) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(readFileSync(record, 'utf8'));
  return Object.entries(packagesOf(lockfile)).every(([path, locked]) => {
    const found = installed[path];
    if (found === undefined) return path === '' || (locked.optional === true && !isForThisMachine(locked));
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * @param {string} json
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(json) {
  return JSON.parse(json).packages ?? {};
}

/**
 * An optional package without an `os` or `cpu` comes along with one that has, so its absence proves nothing;
 * nor does that of a package for one C library, which this cannot tell.
 *
 * @param {LockedPackage} locked
 */
function isForThisMachine({ os, cpu, libc }) {
  if (libc !== undefined || (os === undefined && cpu === undefined)) return false;
  return (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
}
