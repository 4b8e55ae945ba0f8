import { expect, it } from 'vitest';
import { readThreadAddress } from '#app/features/boards/thread-address';

it.each([
  ['https://example.test/threads/abcdefghij12/a-lid?after=20#reply-3', 'abcdefghij12'],
  ['/threads/abcdefghij12', 'abcdefghij12'],
  ['  abcdefghij12 ', 'abcdefghij12'],
  ['https://example.test/replies/abcdefghij12', null],
  ['/threads/short', null],
  ['', null],
])('reads %j as %j', (typed, id) => {
  expect(readThreadAddress(typed)).toBe(id);
});
