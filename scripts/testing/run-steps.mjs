/**
 * What a step found. Tools count as one check each; test runners count their tests.
 * @typedef {{ passed: number, failed: number, report?: string }} Outcome
 */

/**
 * One thing `npm test` looks at. Static steps run no product code and need no database or browser; those that only read
 * the sources go side by side with their neighbours of the same kind.
 * @typedef {{ name: string, isStatic: boolean, onlyReads?: boolean, run: () => Promise<Outcome> }} Step
 */

/** So many steps go side by side: each of them keeps about one core busy. */
const lanes = 2;

/**
 * Runs every step, prints them in their order and adds up what they found. A failed step never stops the next, because
 * one run should tell everything there is to repair; a step that throws counts as one failure.
 *
 * @param {readonly Step[]} steps
 * @param {(text: string) => void} [print]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(steps, print = (text) => void process.stdout.write(text)) {
  const total = { passed: 0, failed: 0 };
  for (const group of inGroups(steps)) {
    for (const { step, outcome, seconds } of await sideBySide(group)) {
      const verdict = outcome.failed > 0 ? 'FAILED' : 'ok';
      const time = `${seconds.toFixed(1)} s`;
      print(`${step.name.padEnd(12)} ${verdict.padEnd(7)} ${describe(outcome).padEnd(24)} ${time}\n`);
      if (outcome.failed > 0 && outcome.report) print(`${indent(outcome.report.trim())}\n`);
      total.passed += outcome.passed;
      total.failed += outcome.failed;
    }
  }
  return total;
}

/**
 * Neighbours that only read, together; every other step alone.
 *
 * @param {readonly Step[]} steps
 */
function inGroups(steps) {
  /** @type {Step[][]} */
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.onlyReads && last?.every(({ onlyReads }) => onlyReads)) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/**
 * Runs the steps of a group, some at a time, and answers them in their order.
 *
 * @param {readonly Step[]} group
 */
async function sideBySide(group) {
  /** @type {Array<Promise<{ step: Step, outcome: Outcome, seconds: number }>>} */
  const ends = [];
  const underWay = new Set();
  for (const step of group) {
    if (underWay.size >= lanes) await Promise.race(underWay);
    const end = timed(step).finally(() => underWay.delete(end));
    underWay.add(end);
    ends.push(end);
  }
  return Promise.all(ends);
}

/** @param {Step} step */
async function timed(step) {
  const startedAt = performance.now();
  const outcome = await outcomeOf(step);
  return { step, outcome, seconds: (performance.now() - startedAt) / 1000 };
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(step) {
  try {
    return await step.run();
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      report: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** @param {Outcome} outcome */
function describe({ passed, failed }) {
  return failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
