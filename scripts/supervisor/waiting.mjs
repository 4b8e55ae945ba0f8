import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks again and again until the condition holds; false when the time is over first.
 *
 * @param {() => boolean} condition
 * @param {{ forMs: number, everyMs?: number }} patience
 */
export async function waitUntil(condition, { forMs, everyMs = 25 }) {
  const end = performance.now() + forMs;
  while (!condition()) {
    if (performance.now() >= end) return false;
    await sleep(everyMs);
  }
  return true;
}
