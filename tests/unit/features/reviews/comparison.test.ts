import { expect, it } from 'vitest';
import { compareProducts } from '#app/features/reviews/comparison';
import { starTable, type ReviewCount } from '#app/features/reviews/star-table';

const row: ReviewCount = {
  stars: 5,
  proof: 'order-matched',
  incentive: 'none',
  relation: 'customer',
  count: 3,
};

it('counts both the same way, and shows a detail that only one has', () => {
  const one = {
    product: { specs: [{ name: 'Weight', value: '1 kg' }] },
    table: starTable([row, { ...row, stars: 1, proof: 'imported', count: 1 }]),
  };
  const other = { product: { specs: [{ name: 'Volume', value: '1 l' }] }, table: starTable([]) };
  const { reviews, details } = compareProducts(one, other);
  const valuesOf = (label: string) => reviews.find((line) => line.label === label)?.values;
  expect(valuesOf('Average of all reviews')).toEqual(['4.00 from 4', 'none yet']);
  expect(valuesOf('Order matched, unrewarded')).toEqual(['5.00 from 3', 'none yet']);
  expect(valuesOf('5 stars')).toEqual(['75 % (3)', '–']);
  expect(valuesOf('1 star')).toEqual(['25 % (1)', '–']);
  expect(valuesOf('Imported')).toEqual(['25 % (1)', '–']);
  expect(details).toEqual([
    { label: 'Weight', values: ['1 kg', '–'] },
    { label: 'Volume', values: ['–', '1 l'] },
  ]);
});
