import { spawn } from 'node:child_process';

/**
 * Runs one command of the preparation to its end and answers its exit code and, when asked to keep it, what
 * it printed. An abort ends it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show: boolean, signal: AbortSignal }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runStep(command, args, { cwd, env = process.env, show, signal }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      signal,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
