import { describe, expect, it } from 'vitest';
import { editDistance } from '#search/text/edit-distance';

describe('editDistance', () => {
  it.each([
    ['review', 'review', 0],
    ['review', 'reveiw', 1],
    ['review', 'reviev', 1],
    ['review', 'revew', 1],
    ['review', 'reviiew', 1],
    ['kettle', 'kettles', 1],
    ['ca', 'abc', 3],
    ['advocate', 'adovcaet', 2],
    ['', 'ab', 2],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to, 3)).toBe(distance);
    expect(editDistance(to, from, 3)).toBe(distance);
  });

  it('stops counting beyond the limit', () => {
    expect(editDistance('kettle', 'teapot', 2)).toBe(3);
    expect(editDistance('a', 'a'.repeat(10_000), 2)).toBe(3);
  });
});
