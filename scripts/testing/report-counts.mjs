/** @typedef {import('./run-steps.mjs').Outcome} Outcome */

/**
 * Counts Vitest's JSON report. A file that could not be loaded has no tests and counts as one failure, a
 * skipped test as well: nobody looks at it, so it must not look like a success.
 *
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: { status: string, fullName: string }[] }[] }} report
 * @returns {Outcome}
 */
export function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const unloadable = testResults.filter((file) => file.assertionResults.length === 0);
  const notRun = tests.filter((test) => !['passed', 'failed'].includes(test.status));
  const complaints = [
    ...unloadable.map((file) => `${file.name} has no tests: ${file.message || 'empty file'}`),
    ...notRun.map((test) => `not run (${test.status}): ${test.fullName}`),
  ];
  return orNothingRan({
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + unloadable.length + notRun.length,
    report: complaints.join('\n'),
  });
}

/**
 * Counts Playwright's JSON report. A flaky test (failed, then passed) is a failure: something is not as it
 * should be, and the reader of the last line must learn of it.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: { message?: string }[] }} report
 * @returns {Outcome}
 */
export function countPlaywright({ stats, errors = [] }) {
  const complaints = errors.map((error) => error.message ?? 'unknown error');
  if (stats.skipped > 0) complaints.push(`${stats.skipped} tests did not run`);
  if (stats.flaky > 0) complaints.push(`${stats.flaky} tests passed only when tried again`);
  return orNothingRan({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    report: complaints.join('\n'),
  });
}

/**
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
function orNothingRan(outcome) {
  if (outcome.passed + outcome.failed > 0) return outcome;
  return { passed: 0, failed: 1, report: 'No test ran.' };
}
