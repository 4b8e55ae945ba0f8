import { expect, it } from 'vitest';
import { runSteps } from '../../../../scripts/testing/run-steps.mjs';

it('runs every step, adds up what they found and shows why one failed', async () => {
  let printed = '';
  const total = await runSteps(
    [
      {
        name: 'types',
        isStatic: true,
        run: () => Promise.resolve({ passed: 0, failed: 1, report: 'no such name' }),
      },
      { name: 'lint', isStatic: true, run: () => Promise.reject(new Error('eslint is not installed')) },
      {
        name: 'unit',
        isStatic: false,
        run: () => Promise.resolve({ passed: 40, failed: 0, report: 'quiet' }),
      },
    ],
    (text) => {
      printed += text;
    },
  );
  expect(total).toEqual({ passed: 40, failed: 2 });
  expect(printed).toContain('no such name');
  expect(printed).toContain('eslint is not installed');
  expect(printed).not.toContain('quiet');
});
