import { describe, expect, it } from 'vitest';
import { isNarrowed, readReviewFilter, writeReviewFilter } from '#app/features/reviews/review-filter';

const read = (text: string) => readReviewFilter(new URLSearchParams(text));

describe('the filter of reviews', () => {
  it('is the plain list for what it does not know', () => {
    for (const text of ['', 'stars=6&proof=best&only=liked&sort=best', 'stars=-1&stars=2&q=%20%20'])
      expect(isNarrowed(read(text))).toBe(false);
    expect(read('sort=best').sort).toBe('helpful');
  });

  it('comes back from its own address', () => {
    for (const text of [
      '',
      'q=lid&stars=2&proof=imported&only=photos&sort=critical',
      'proof=proven&sort=newest',
    ]) {
      const filter = read(text);
      const given = Object.entries(writeReviewFilter(filter)).filter((entry): entry is [string, string] =>
        Boolean(entry[1]),
      );
      expect(readReviewFilter(new URLSearchParams(given))).toEqual(filter);
      expect(isNarrowed(filter)).toBe(text !== '');
    }
  });
});
