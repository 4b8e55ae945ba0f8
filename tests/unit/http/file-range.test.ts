import { expect, it } from 'vitest';
import { spanOf } from '#app/http/file-range.server';

it('gives the part that is asked for, all of it where that cannot be read, and nothing beyond the end', () => {
  expect(spanOf('bytes=0-', 100)).toEqual({ first: 0, last: 99 });
  expect(spanOf('bytes=10-19', 100)).toEqual({ first: 10, last: 19 });
  expect(spanOf('bytes=10-900', 100)).toEqual({ first: 10, last: 99 });
  expect(spanOf('bytes=-30', 100)).toEqual({ first: 70, last: 99 });
  expect(spanOf('bytes=-300', 100)).toEqual({ first: 0, last: 99 });
  for (const whole of [null, '', 'bytes=-', 'lines=1-2', 'bytes=9-1', 'bytes=0-1,5-6', 'bytes=a-b'])
    expect(spanOf(whole, 100), String(whole)).toBe('all');
  for (const beyond of ['bytes=100-', 'bytes=999999-', 'bytes=-0'])
    expect(spanOf(beyond, 100), beyond).toBeNull();
});
