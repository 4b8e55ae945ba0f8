import { Refusal } from './refusal.mjs';

/**
 * Refuses a Node that the packages do not run on, before their own errors hide the reason.
 *
 * @param {string} version
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 21 || (major === 20 && minor >= 19)) return;
  throw new Refusal(`This is Node ${version}; Vouch needs Node 20.19 or newer, or any Node from 22 on.`);
}
