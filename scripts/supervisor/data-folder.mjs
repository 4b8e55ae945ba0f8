import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopGroup } from './process-group.mjs';
import { claim } from './claim.mjs';
import { isAlive } from './process-identity.mjs';
import { Refusal, codeOf } from './refusal.mjs';
import { findRunning, readRunFile } from './run-file.mjs';

/**
 * Who works in a data folder: a start, or a command that needs the embedded database for itself.
 *
 * @typedef {object} Work
 * @property {import('./options.mjs').Role | 'command'} role
 * @property {boolean} embedded
 * @property {string} title the command as it was typed
 */

/** @param {string} data */
const lockFolder = (data) => join(data, 'lock');

/** Longer than a start takes to notice that its npm was killed: the second look sees that it is stopping. */
const againMs = 400;

/** @typedef {{ log: (line: string) => void, signal: AbortSignal }} Context */

/**
 * Takes the data folder for this process until `release`; makes it when it is missing.
 *
 * Refuses while another start uses it, with the address of that one. A web and a worker on an outside
 * database may share a folder; an embedded database has one owner. What a killed start left running (its app
 * would go on holding the port) is stopped first, and one that is
 * stopping anyway is waited for.
 *
 * @param {string} data
 * @param {Work} work
 * @param {Context} context
 * @returns {Promise<{ release: () => void }>}
 */
export async function takeDataFolder(data, work, { log, signal }) {
  makeUsable(data);
  for (let look = 1, told = false; ; look += 1) {
    const taken = await claim(lockFolder(data), work, (theirs) => standsInTheWay(work, theirs));
    if (taken.ok) {
      await stopAppOfKilledStart(data, { log });
      return taken;
    }
    const stopping = findRunning(data)?.stopping === true;
    if (!stopping && look > 1) throw new Refusal(inUse(data, taken.holder));
    if (stopping && !told) log('The last start is still stopping; waiting for it.');
    told ||= stopping;
    await sleep(againMs, undefined, { signal });
  }
}

/** @param {string} data */
function makeUsable(data) {
  // As root the database may run as another user, who must be able to pass through, not to look around.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    mkdirSync(data, { recursive: true, mode });
    mkdirSync(lockFolder(data), { recursive: true, mode: 0o700 });
    for (const folder of [data, lockFolder(data)]) {
      accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    }
  } catch (problem) {
    throw new Refusal(
      `The data folder ${data} cannot be used (${codeOf(problem)}): set VOUCH_DATA to a folder you may write to.`,
    );
  }
}

/**
 * @param {Work} ours
 * @param {Work} theirs
 */
function standsInTheWay(ours, theirs) {
  if (ours.embedded || theirs.embedded) return true;
  return ours.role === theirs.role || ours.role === 'all' || theirs.role === 'all';
}

/**
 * @param {string} data
 * @param {import('./claim.mjs').Holder<Work>} holder
 */
function inUse(data, { pid, note }) {
  if (note.role === 'command') {
    return `"${note.title}" is using ${data} (process ${pid}); wait until it is done. Commands can run side by side while Vouch itself is running.`;
  }
  const running = findRunning(data);
  return running?.address
    ? `Vouch is already running on ${data}: ${running.address} (process ${running.supervisor.pid}).`
    : `Vouch is already starting on ${data} (process ${pid}).`;
}

/**
 * @param {string} data
 * @param {Pick<Context, 'log'>} context
 */
async function stopAppOfKilledStart(data, { log }) {
  const last = readRunFile(data);
  if (!last?.app || isAlive(last.supervisor) || !isAlive(last.app)) return;
  log('The last start was killed; stopping what it left running.');
  await stopGroup(last.app.pid);
}
