import { reportProblem } from './refusal.mjs';

/** @typedef {{ stop: () => void | Promise<void>, kill?: () => void }} Part */

/** What a start has brought up so far, to be brought down in the opposite order. */
export function startedParts() {
  /** @type {Part[]} */
  const parts = [];
  return {
    /** @param {Part} part */
    add(part) {
      parts.unshift(part);
    },
    /** Goes on when one part cannot be stopped: the others must not be left running for it. */
    async stopAll() {
      for (const part of parts) {
        try {
          await part.stop();
        } catch (problem) {
          reportProblem(problem);
        }
      }
    },
    killAll() {
      for (const part of parts) part.kill?.();
    },
  };
}
