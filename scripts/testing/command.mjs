import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository: every command runs from here, wherever npm was called. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/**
 * The script behind a package's command, to be run by this very Node: no shell, no `npx`, the same on Windows.
 *
 * @param {string} packageName
 * @param {string} [command] defaults to the package's name
 */
export function toolPath(packageName, command = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${packageName} is not installed; run: npm ci`);
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (!script) throw new Error(`${packageName} has no command "${command}"`);
  return path.join(folder, script);
}

/**
 * Runs a command to its end and returns what it printed. `live` shows the output while it runs as well, for
 * the long ones.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, live?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(file, args, { env = {}, live = false, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs ? { timeout: timeoutMs } : {}),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (/** @type {string} */ chunk) => {
        output += chunk;
        if (live) process.stdout.write(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) output += `\nended by ${signal}`;
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a JavaScript tool as one check: it passes when it exits with 0.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number }} [options]
 * @returns {Promise<import('./run-steps.mjs').Outcome>}
 */
export async function runAsCheck(script, args, options) {
  const { code, output } = await runCommand(process.execPath, [script, ...args], options);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output };
}
