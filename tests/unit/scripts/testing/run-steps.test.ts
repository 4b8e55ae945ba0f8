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

it('lets what only reads go side by side, two at a time, and tells of it in order', async () => {
  let [underWay, most, printed] = [0, 0, ''];
  const step = (name: string, ticks: number) => ({
    name,
    isStatic: true,
    onlyReads: true,
    run: async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      for (let tick = 0; tick < ticks; tick += 1) await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return { passed: 1, failed: 0 };
    },
  });
  let besideAlone = NaN;
  const alone = {
    name: 'alone',
    isStatic: true,
    run: () => {
      besideAlone = underWay;
      return Promise.resolve({ passed: 1, failed: 0 });
    },
  };
  const total = await runSteps(
    [step('long', 9), step('short', 1), step('third', 2), alone, step('last', 1)],
    (text) => {
      printed += text;
    },
  );
  expect(total).toEqual({ passed: 5, failed: 0 });
  expect([most, besideAlone]).toEqual([2, 0]);
  expect(printed.match(/^\S+/gm)).toEqual(['long', 'short', 'third', 'alone', 'last']);
});
