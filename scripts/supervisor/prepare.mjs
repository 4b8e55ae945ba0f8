import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, forgetBuild, isBuilt } from './build.mjs';
import { claim } from './claim.mjs';
import { install, isInstalled } from './install.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {{ log: (line: string) => void, signal: AbortSignal }} PrepareContext */

/**
 * Brings the checkout into the state a start needs: packages installed and, for production, pages built.
 *
 * Touches nothing when all is well, so a finished checkout may be read-only. Two starts on different data
 * folders share one checkout, so they take turns in changing it.
 *
 * @param {string} root
 * @param {{ pages: 'built' | 'watched' | 'unused' }} need `watched`: the dev server writes them itself
 * @param {PrepareContext} context
 */
export async function prepareCheckout(root, { pages }, context) {
  const isReady = () => isInstalled(root) && (pages !== 'built' || isBuilt(root));
  if (pages === 'watched') forgetBuild(root);
  if (isReady()) return;
  const turn = await waitForTurn(root, context);
  try {
    if (!isInstalled(root)) await install(root, context);
    if (!isReady()) await build(root, context);
  } finally {
    turn.release();
  }
}

/**
 * @param {string} root
 * @param {PrepareContext} context
 */
async function waitForTurn(root, { log, signal }) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Refusal(
      `${root} has packages to install or pages to build and may not be written to: give this user the folder.`,
    );
  }
  for (let told = false; ; told = true) {
    const turn = await claim(join(root, '.cache/prepare'), {});
    if (turn.ok) return turn;
    if (!told) log(`Process ${turn.holder.pid} is installing or building here; waiting for it.`);
    await sleep(500, undefined, { signal });
  }
}
