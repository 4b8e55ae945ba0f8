import { expect, it } from 'vitest';
import { averageRating, placesOf, placeWords, ratingsIn } from '#app/features/reviews/attribute';

const fit = { low: 'Runs small', high: 'Runs large' };

it('stands at its average, with how many say so; nowhere before the first', () => {
  expect(averageRating({ counts: [1, 0, 0, 0, 3] })).toEqual({ average: 4, reviews: 4 });
  expect(averageRating({ counts: [0, 0, 0, 0, 0] })).toBeNull();
});

it('says the ends in their words and what lies between in figures', () => {
  expect([1, 3, 5].map((place) => placeWords(fit, place))).toEqual(['Runs small', '3 of 5', 'Runs large']);
  expect(placeWords({ low: '', high: '' }, 5)).toBe('5 of 5');
});

it('comes back into the form from a review and from a draft', () => {
  expect(placesOf([{ attribute: 'abc', value: 2 }])).toEqual({ abc: 2 });
  expect(ratingsIn({ title: 'x', 'ratings.abc': '3', 'ratings.def': '' })).toEqual({
    abc: 3,
    def: undefined,
  });
  expect(ratingsIn()).toEqual({});
});
