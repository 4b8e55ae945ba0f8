import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../../scripts/testing/report-counts.mjs';

describe('countVitest', () => {
  function file(...statuses: string[]) {
    const assertionResults = statuses.map((status) => ({ status, fullName: `a ${status} test` }));
    return { name: 'slug.test.ts', status: 'passed', assertionResults };
  }

  it('counts tests', () => {
    expect(countVitest({ testResults: [file('passed', 'passed'), file('failed')] })).toMatchObject({
      passed: 2,
      failed: 1,
    });
  });

  it('counts a file that could not be loaded, and a test that did not run, as failures', () => {
    expect(countVitest({ testResults: [file(), file('passed', 'pending')] })).toMatchObject({
      passed: 1,
      failed: 2,
    });
  });

  it('does not take silence for success', () => {
    expect(countVitest({ testResults: [] })).toMatchObject({ passed: 0, failed: 1, report: 'No test ran.' });
  });
});

describe('countPlaywright', () => {
  it('counts what did not run, was flaky or broke outside a test as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright({ stats, errors: [{ message: 'no server' }] })).toMatchObject({
      passed: 5,
      failed: 4,
    });
  });

  it('does not take silence for success', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats })).toMatchObject({ passed: 0, failed: 1 });
  });
});
