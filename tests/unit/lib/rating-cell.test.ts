import { describe, expect, it } from 'vitest';
import { readRatings, writeRatings, type AttributeRating } from '#app/lib/rating-cell';

const fit: AttributeRating = { name: 'Fit', low: 'Runs small', high: 'Runs large', value: 4 };

describe('ratings in a cell of a file', () => {
  it('come back as they were written', () => {
    const ratings = [fit, { name: 'Value: for money', low: '', high: '', value: 1 }];
    expect(readRatings(writeRatings(ratings))).toEqual(ratings);
    expect(writeRatings([])).toBe('');
  });

  it('are read in plainer words too', () => {
    const plain = { low: '', high: '' };
    expect(readRatings('Fit: 4; Quality = 5 ;Warm 1')).toEqual([
      { name: 'Fit', value: 4, ...plain },
      { name: 'Quality', value: 5, ...plain },
      { name: 'Warm', value: 1, ...plain },
    ]);
  });

  it('are none where the cell says something else, and each name counts once', () => {
    for (const cell of [
      '',
      'Fit',
      '4',
      'Fit: 6',
      'Fit: 0',
      'Fit: 4.5',
      `${'x'.repeat(41)}: 4`,
      'A: 4',
      '[a|b] 3',
    ])
      expect(readRatings(cell), cell).toEqual([]);
    expect(readRatings('Fit: 4; fit: 5')).toHaveLength(1);
    expect(readRatings(Array.from({ length: 50 }, (_, at) => `Scale ${at}: 3`).join(';'))).toHaveLength(6);
  });
});
