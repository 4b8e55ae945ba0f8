import { readlinkSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { renderBody } from './render-body.mjs';

/**
 * The thread that renders. It answers each body as soon as it is done and says in shared memory which one it is at,
 * because a thread stuck in a body cannot be asked.
 *
 * @typedef {{ id: number, source: string, known: import('./known').Known }} Body
 * @typedef {{ id: number, html: string | null, surprise?: string }} Answer
 *   `html` is null when this body cannot be rendered; `surprise` says why, unless it was refused on purpose
 */

/** @type {Int32Array} the id of the body in hand, 0 for none */
const inHand = workerData.inHand;

/** @param {Body} body @returns {Answer} */
function answer({ id, source, known }) {
  Atomics.store(inHand, 0, id);
  try {
    return { id, html: renderBody(source, known) };
  } catch (error) {
    // RangeError: our own limits, and the end of the stack.
    return error instanceof RangeError ? { id, html: null } : { id, html: null, surprise: String(error) };
  } finally {
    Atomics.store(inHand, 0, 0);
  }
}

/** @param {Body[]} bodies */
async function answerAll(bodies) {
  for (const body of bodies) {
    parentPort?.postMessage(answer(body));
    // The DOM holds documents by weak references that are let go only between turns of the loop.
    await turn();
  }
}

/** What this thread is called by the system, for reading how much CPU it has used. */
function ownTask() {
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return null;
  }
}

// Otherwise the first bodies pay for all that is compiled on first use, several times their own cost.
const sample =
  '# Warm\n\n*up* `and` [run](https://example.com)\n\n- [x] a\n\n|a|\n|-|\n|b|\n\n> c\n\n```js\nlet d = 1;\n```\n';
for (const times of [1, 10, 10]) {
  renderBody(sample.repeat(times), {});
  await turn();
}

parentPort?.on('message', (bodies) => void answerAll(bodies));
parentPort?.postMessage({ ready: ownTask() });
