import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, ownIdentity } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

/**
 * What a running start tells other commands on the same data folder. Holds database passwords. What it does
 * not have yet is null.
 *
 * @typedef {object} RunFacts
 * @property {ProcessIdentity} supervisor
 * @property {ProcessIdentity | null} app leads a process group of its own
 * @property {number | null} postgresPid
 * @property {string | null} address where the pages are
 * @property {boolean} stopping has been asked to stop and is about to
 * @property {string | null} databaseUrl
 * @property {string | null} databaseOwnerUrl
 * @property {boolean} embedded
 */

/** @param {string} data */
const runFile = (data) => join(data, 'run.json');

/**
 * Puts up the file of this process; `tell` changes what it says, `remove` takes it down.
 *
 * @param {string} data
 * @param {boolean} embedded
 */
export function openRunFile(data, embedded) {
  /** @type {RunFacts} */
  const facts = {
    supervisor: ownIdentity(),
    app: null,
    postgresPid: null,
    address: null,
    stopping: false,
    databaseUrl: null,
    databaseOwnerUrl: null,
    embedded,
  };
  write(data, facts);
  return {
    /** @param {Partial<RunFacts>} news */
    tell(news) {
      write(data, Object.assign(facts, news));
    },
    remove() {
      // A web and a worker beside each other share a folder; the file may be the other's by now.
      if (readRunFile(data)?.supervisor.pid === process.pid) rmSync(runFile(data), { force: true });
    },
  };
}

/**
 * The last start on this folder, running or not.
 *
 * @param {string} data
 * @returns {RunFacts | null}
 */
export function readRunFile(data) {
  try {
    return JSON.parse(readFileSync(runFile(data), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The start that is running on this folder now.
 *
 * @param {string} data
 */
export function findRunning(data) {
  const facts = readRunFile(data);
  return facts !== null && isAlive(facts.supervisor) ? facts : null;
}

/**
 * @param {string} data
 * @param {RunFacts} facts
 */
function write(data, facts) {
  const draft = `${runFile(data)}.${process.pid}`;
  // SECURITY: the mode counts when the file is made, so a draft of an earlier crash must not be reused.
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, runFile(data));
}
