import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, codeOf } from '../supervisor/refusal.mjs';

/**
 * What a data folder knows about its database.
 *
 * @typedef {object} ClusterRecord
 * @property {string | null} place the cluster's folder, relative to the data folder where it lies inside
 * @property {boolean} built false until the cluster is complete; the passwords are settled before
 * @property {boolean} throwAway may be deleted unasked
 * @property {number | null} port the last one, taken again when it is free
 * @property {string} ownerPassword
 * @property {string} appPassword
 */

/** @param {string} data */
const recordFile = (data) => join(data, 'postgres.json');

/**
 * The record of this folder, or a fresh one with passwords nobody has seen.
 *
 * @param {string} data
 * @returns {ClusterRecord & { isNew: boolean }}
 */
export function readClusterRecord(data) {
  const file = recordFile(data);
  if (!existsSync(file)) {
    const password = () => randomBytes(24).toString('base64url');
    return {
      isNew: true,
      place: null,
      built: false,
      throwAway: false,
      port: null,
      ownerPassword: password(),
      appPassword: password(),
    };
  }
  try {
    return { ...JSON.parse(readFileSync(file, 'utf8')), isNew: false };
  } catch (problem) {
    throw new Refusal(
      `${file} cannot be read (${codeOf(problem)}): repair it, or remove it to have new database passwords made.`,
    );
  }
}

/**
 * Replaces the record in one step: a crash leaves the old one or the new one.
 *
 * @param {string} data
 * @param {ClusterRecord} record
 */
export function writeClusterRecord(data, { place, built, throwAway, port, ownerPassword, appPassword }) {
  const draft = `${recordFile(data)}.draft`;
  // SECURITY: the mode counts when the file is made, so a draft of an earlier crash must not be reused.
  rmSync(draft, { force: true });
  writeFileSync(
    draft,
    `${JSON.stringify({ place, built, throwAway, port, ownerPassword, appPassword }, null, 2)}\n`,
    { mode: 0o600, flush: true },
  );
  renameSync(draft, recordFile(data));
}
