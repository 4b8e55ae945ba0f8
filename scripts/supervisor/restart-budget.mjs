const windowMs = 60_000;
const restartsInWindow = 5;
const firstPauseMs = 250;

/**
 * How long to wait before starting something again that has died, or null when it dies so often that
 * starting it again helps nobody. The pause doubles with each restart within the last minute.
 *
 * @param {() => number} [clock] milliseconds
 * @returns {() => number | null}
 */
export function restartBudget(clock = () => performance.now()) {
  /** @type {number[]} */
  let restarts = [];
  return () => {
    const now = clock();
    restarts = restarts.filter((at) => now - at < windowMs);
    if (restarts.length >= restartsInWindow) return null;
    restarts.push(now);
    return firstPauseMs * 2 ** (restarts.length - 1);
  };
}
