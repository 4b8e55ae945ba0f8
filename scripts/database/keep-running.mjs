import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../supervisor/refusal.mjs';
import { restartBudget } from '../supervisor/restart-budget.mjs';
import { waitUntil } from '../supervisor/waiting.mjs';
import { signalPostmaster, stopPostmaster } from './postmaster.mjs';

/** @typedef {import('./postmaster.mjs').Postmaster} Postmaster */

/**
 * @typedef {object} KeptPostmaster
 * @property {number} pid of the server that runs now
 * @property {Promise<Refusal>} gone settles when it cannot be kept running
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 */

/**
 * Watches a server and starts it again when it dies, until it is stopped or dies too often.
 *
 * @param {Postmaster} first
 * @param {{ startAgain: () => Promise<Postmaster>, log: (line: string) => void, onRestart: (pid: number) => void }} options
 * @returns {KeptPostmaster}
 */
export function keepRunning(first, { startAgain, log, onRestart }) {
  const nextPause = restartBudget();
  let current = first;
  let stopping = false;
  /** @type {(reason: Refusal) => void} */
  let giveUp;
  /** @type {Promise<Refusal>} */
  const gone = new Promise((resolve) => (giveUp = resolve));

  const watch = async () => {
    for (;;) {
      await current.exited;
      if (stopping) return;
      const died = performance.now();
      const pause = nextPause();
      if (pause === null)
        throw new Refusal(
          'PostgreSQL ended again and again within a minute; giving up. Its postgres.log says why.',
        );
      log('PostgreSQL ended unexpectedly; starting it again.');
      await sleep(pause);
      if (stopping) return;
      current = await startAgain();
      if (stopping) return stopPostmaster(current.identity);
      log(`PostgreSQL is back after ${((performance.now() - died) / 1000).toFixed(1)} s.`);
      onRestart(current.identity.pid);
    }
  };
  let watching = true;
  void watch()
    .catch((problem) => giveUp(problem instanceof Refusal ? problem : new Refusal(String(problem))))
    .finally(() => (watching = false));

  return {
    get pid() {
      return current.identity.pid;
    },
    gone,
    async stop() {
      stopping = true;
      await stopPostmaster(current.identity);
      // The server's own handle keeps no process alive, so that its end alone is nothing to wait on.
      await waitUntil(() => !watching, { forMs: Infinity });
    },
    kill() {
      stopping = true;
      signalPostmaster(current.identity, 'SIGQUIT');
    },
  };
}
