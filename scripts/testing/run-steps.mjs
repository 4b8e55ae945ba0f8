/**
 * What a step found. Tools count as one check each; test runners count their tests.
 * @typedef {{ passed: number, failed: number, report?: string }} Outcome
 */

/**
 * One thing `npm test` looks at. Static steps run no product code and need no database or browser.
 * @typedef {{ name: string, isStatic: boolean, run: () => Promise<Outcome> }} Step
 */

/**
 * Runs every step in order and adds up what they found. A failed step never stops the next, because one run
 * should tell everything there is to repair; a step that throws counts as one failure.
 *
 * @param {readonly Step[]} steps
 * @param {(text: string) => void} [print]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(steps, print = (text) => void process.stdout.write(text)) {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const startedAt = performance.now();
    const outcome = await outcomeOf(step);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const verdict = outcome.failed > 0 ? 'FAILED' : 'ok';
    print(`${step.name.padEnd(12)} ${verdict.padEnd(7)} ${describe(outcome).padEnd(24)} ${seconds} s\n`);
    if (outcome.failed > 0 && outcome.report) print(`${indent(outcome.report.trim())}\n`);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
  }
  return total;
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
