const names = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {object} CaughtSignals
 * @property {AbortSignal} signal aborts when one arrives before there is a program to pass it to
 * @property {(child: import('node:child_process').ChildProcess) => void} passTo
 * @property {() => void} release
 */

/**
 * Keeps signals from ending this process, which has a database to stop first, and passes them to the program
 * that works for it.
 *
 * In a terminal that program hears Ctrl-C itself, and once is enough.
 *
 * @returns {CaughtSignals}
 */
export function catchSignals() {
  const abort = new AbortController();
  /** @type {import('node:child_process').ChildProcess | null} */
  let receiver = null;
  const listener = (/** @type {NodeJS.Signals} */ name) => {
    if (receiver === null) abort.abort();
    else if (name !== 'SIGINT' || !process.stdin.isTTY) receiver.kill(name);
  };
  for (const name of names) process.on(name, listener);
  return {
    signal: abort.signal,
    passTo(child) {
      receiver = child;
    },
    release() {
      for (const name of names) process.off(name, listener);
    },
  };
}
