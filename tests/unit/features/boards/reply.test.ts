import { describe, expect, it } from 'vitest';
import { pageStartOf, readPosition, repliesPerPage } from '#app/features/boards/reply';

describe('pageStartOf', () => {
  it('begins a page behind each twentieth place', () => {
    expect([1, 20, 21, 40, 41].map(pageStartOf)).toEqual([0, 0, 20, 20, 40]);
  });

  it('always leads to a page that holds the reply, even when all before it on that page are visible', () => {
    for (let position = 1; position < 200; position += 1) {
      expect(position - pageStartOf(position)).toBeLessThanOrEqual(repliesPerPage);
      expect(position).toBeGreaterThan(pageStartOf(position));
    }
  });
});

describe('readPosition', () => {
  it('takes whole numbers from one on and nothing else', () => {
    expect(readPosition('40')).toBe(40);
    for (const text of [null, '', '0', '-1', '1.5', '1e3', '99999999', '٤', "1'"])
      expect(readPosition(text)).toBeNull();
  });
});
