import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { renderBody } from './render-body.mjs';

/**
 * The thread that renders. It answers each body as soon as it is done and says in shared memory which one it is
 * at, since when and at how much CPU of the process, because a thread stuck in a body cannot be asked.
 *
 * @typedef {{ id: number, source: string, handles: readonly string[] }} Body
 * @typedef {{ id: number, html: string | null, surprise?: string }} Answer
 *   `html` is null when this body cannot be rendered; `surprise` says why, unless it was refused on purpose
 */

/** @type {BigInt64Array} id, start in nanoseconds of the machine, CPU in microseconds of the process */
const progress = workerData.progress;

/** @param {Body} body @returns {Answer} */
function answer({ id, source, handles }) {
  const { user, system } = process.cpuUsage();
  Atomics.store(progress, 1, process.hrtime.bigint());
  Atomics.store(progress, 2, BigInt(user + system));
  Atomics.store(progress, 0, BigInt(id));
  try {
    return { id, html: renderBody(source, handles) };
  } catch (error) {
    // RangeError: our own limits, and the end of the stack.
    return error instanceof RangeError ? { id, html: null } : { id, html: null, surprise: String(error) };
  } finally {
    Atomics.store(progress, 0, 0n);
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

// The first body would otherwise pay for everything that is made on first use.
renderBody('# Warm\n\n*up* `and` [run](https://example.com)\n\n```js\nlet ready = 1;\n```\n', []);
parentPort?.on('message', (bodies) => void answerAll(bodies));
parentPort?.postMessage('ready');
