import { isGroupAlive } from './process-identity.mjs';
import { waitUntil } from './waiting.mjs';

/** What the app may take to finish the requests and jobs it has begun. */
const drainMs = 25_000;

/**
 * Asks a process group to end, waits as long as the app may drain, then kills what is left of it.
 *
 * @param {number} leader
 */
export async function stopGroup(leader) {
  signalGroup(leader, 'SIGTERM');
  if (await waitUntil(() => !isGroupAlive(leader), { forMs: drainMs })) return;
  signalGroup(leader, 'SIGKILL');
  await waitUntil(() => !isGroupAlive(leader), { forMs: 2_000 });
}

/**
 * Does nothing when nobody is left in the group.
 *
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch {
    // Gone already.
  }
}
