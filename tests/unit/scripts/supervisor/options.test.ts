import { expect, it } from 'vitest';
import { parseStartOptions } from '../../../../scripts/supervisor/options.mjs';

it('does all the work unless told to do one half of it', () => {
  expect(parseStartOptions([])).toEqual({ dev: false, empty: false, help: false, role: 'all' });
  expect(parseStartOptions(['--web', '--empty'])).toMatchObject({ role: 'web', empty: true });
  expect(parseStartOptions(['--worker'])).toMatchObject({ role: 'worker' });
  expect(parseStartOptions(['--web', '--worker', '--dev'])).toMatchObject({ role: 'all', dev: true });
});

it.each([['--wep'], ['stop'], ['--web=yes']])('refuses %s in one line that says where to look', (arg) => {
  expect(() => parseStartOptions([arg])).toThrowError(
    /^[^\n]+\. "npm start -- --help" lists what there is\.$/,
  );
});
