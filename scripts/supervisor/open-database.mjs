import { startEmbedded } from '../database/embedded.mjs';

/**
 * The database of one start or command, wherever it runs.
 *
 * @typedef {object} OpenDatabase
 * @property {string} ownerUrl
 * @property {string} appUrl
 * @property {boolean} embedded
 * @property {number | null} pid
 * @property {Promise<import('./refusal.mjs').Refusal>} gone settles when it cannot be kept running
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 */

/**
 * @param {import('./environment.mjs').Settings} settings
 * @param {{ log: (line: string) => void, onRestart?: (pid: number) => void }} context
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase({ data, databaseUrl, databaseOwnerUrl }, context) {
  if (databaseUrl === null) return startEmbedded(data, context);
  return {
    ownerUrl: databaseOwnerUrl ?? databaseUrl,
    appUrl: databaseUrl,
    embedded: false,
    pid: null,
    gone: new Promise(() => {}),
    stop: async () => {},
    kill: () => {},
  };
}

/**
 * What tells the app and the commands which database is theirs.
 *
 * @param {Pick<OpenDatabase, 'ownerUrl' | 'appUrl' | 'embedded'>} database
 * @param {string} data
 */
export function databaseEnvironment({ ownerUrl, appUrl, embedded }, data) {
  return {
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    VOUCH_DATA: data,
    VOUCH_EMBEDDED: embedded ? '1' : undefined,
  };
}
