import { spawn } from 'node:child_process';

/**
 * The bare surroundings every PostgreSQL program gets: none of our secrets, no PGPORT or PGDATA of the
 * operator's, messages in English (we read some of them), a folder that every user may be in.
 */
export const postgresSurroundings = Object.freeze({
  cwd: '/',
  env: /** @type {NodeJS.ProcessEnv} */ (
    /** @type {Record<string, string>} */ ({ PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' })
  ),
  // Out of reach of the terminal's Ctrl-C.
  detached: true,
});

/**
 * Runs one PostgreSQL program to its end as the given user. Throws with what it complained about.
 *
 * @param {import('./unix-user.mjs').UnixUser} user
 * @param {[program: string, ...args: string[]]} command
 * @param {string} [input]
 * @returns {Promise<void>}
 */
export function runAs(user, [program, ...args], input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...postgresSurroundings,
      ...user,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let complaints = '';
    child.stderr.on('data', (chunk) => (complaints += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code ?? signal}: ${complaintIn(complaints)}`));
    });
    child.stdin.on('error', () => {}); // It may end without reading everything; its exit code tells.
    child.stdin.end(input);
  });
}

/**
 * The one line of PostgreSQL's output that says what is wrong.
 *
 * @param {string} output
 */
export function complaintIn(output) {
  const lines = output.trim().split('\n');
  const line = lines.filter((text) => /(FATAL|PANIC|ERROR|error):/.test(text)).at(-1) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '') || 'no reason given';
}
