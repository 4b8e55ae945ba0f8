import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../supervisor/refusal.mjs';
import { writeClusterRecord } from './cluster-record.mjs';
import { freePort } from './free-port.mjs';
import { keepRunning } from './keep-running.mjs';
import { openCluster, removeThrowAway } from './open-cluster.mjs';
import { PostmasterFailed, startPostmaster } from './postmaster.mjs';

/** How long what a killed server has left behind may take to end before a new one counts as impossible. */
const leftoversMs = 30_000;

/**
 * @typedef {object} EmbeddedDatabase
 * @property {string} ownerUrl the role that owns the database and, through the migrations, its tables
 * @property {string} appUrl the role the app works as; owns nothing
 * @property {true} embedded
 * @property {number} pid changes when the server had to be started again
 * @property {Promise<Refusal>} gone settles when the server cannot be kept running
 * @property {() => Promise<void>} stop
 * @property {() => void} kill at once, at the price of a recovery in the next start
 */

/**
 * @typedef {object} EmbeddedOptions
 * @property {(line: string) => void} [log]
 * @property {boolean} [throwAway] for tests: fast instead of durable, deleted with its folder when stopped;
 *   its owner may make further databases
 * @property {(pid: number) => void} [onRestart]
 */

/**
 * Starts the database of a data folder and keeps it running; makes it the first time.
 *
 * A server that dies is started again on the same port, so the addresses stay good. What a killed start has
 * left is cleaned up first. The caller answers for being the only one who works in this folder.
 *
 * @param {string} dataFolder
 * @param {EmbeddedOptions} [options]
 * @returns {Promise<EmbeddedDatabase>}
 */
export async function startEmbedded(
  dataFolder,
  { log = () => {}, throwAway = false, onRestart = () => {} } = {},
) {
  const data = resolve(dataFolder);
  const { cluster, record } = await openCluster(data, { throwAway, log });
  const logFile = join(data, 'postgres.log');

  const { postmaster, port } = await startPatiently(() => freePort(record.port));
  writeClusterRecord(data, { ...record, port });
  const server = keepRunning(postmaster, {
    startAgain: async () => (await startPatiently(() => port)).postmaster,
    log,
    onRestart,
  });

  return {
    ownerUrl: `postgres://vouch_owner:${record.ownerPassword}@127.0.0.1:${port}/vouch`,
    appUrl: `postgres://vouch_app:${record.appPassword}@127.0.0.1:${port}/vouch`,
    embedded: true,
    get pid() {
      return server.pid;
    },
    gone: server.gone,
    async stop() {
      if (throwAway) server.kill();
      await server.stop();
      if (throwAway) await removeThrowAway(data);
    },
    kill: server.kill,
  };

  /**
   * Tries again while the reason is one that passes: a port taken in the last instant, or parts of a killed
   * server that are still ending.
   *
   * @param {() => number | Promise<number>} choosePort
   */
  async function startPatiently(choosePort) {
    const end = performance.now() + leftoversMs;
    for (;;) {
      const port = await choosePort();
      try {
        return { postmaster: await startPostmaster(cluster, { port, logFile, log }), port };
      } catch (problem) {
        if (!(problem instanceof PostmasterFailed)) throw problem;
        const passes = problem.portTaken || problem.leftoversAlive;
        if (!passes || performance.now() > end)
          throw new Refusal(`PostgreSQL does not start: ${problem.message} (more in ${logFile}).`);
        await sleep(200);
      }
    }
  }
}
