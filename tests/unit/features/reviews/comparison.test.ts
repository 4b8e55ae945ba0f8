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

const fit = {
  publicId: 'a',
  name: 'Fit',
  low: 'Small',
  high: 'Large',
  counts: [0, 0, 1, 1, 0],
  retired: false,
};

it('counts both the same way, and shows a detail that only one has', () => {
  const one = {
    product: { specs: [{ name: 'Weight', value: '1 kg' }] },
    table: starTable([row, { ...row, stars: 1, proof: 'imported', count: 1 }]),
    attributes: [fit],
  };
  const other = {
    product: { specs: [{ name: 'Volume', value: '1 l' }] },
    table: starTable([]),
    attributes: [
      { ...fit, publicId: 'b', low: 'Tight' },
      { ...fit, publicId: 'c', name: 'Old', retired: true },
    ],
  };
  const { reviews, attributes, details } = compareProducts(one, other);
  const valuesOf = (label: string) => reviews.find((line) => line.label === label)?.values;
  expect(valuesOf('Average of all reviews')).toEqual(['4.00 from 4', 'none yet']);
  expect(valuesOf('Order matched, unrewarded')).toEqual(['5.00 from 3', 'none yet']);
  expect(valuesOf('5 stars')).toEqual(['75 % (3)', '–']);
  expect(valuesOf('1 star')).toEqual(['25 % (1)', '–']);
  expect(valuesOf('Imported')).toEqual(['25 % (1)', '–']);
  expect(attributes).toEqual([
    { label: 'Fit: 1 Small, 5 Large', values: ['3.50 from 2', '–'] },
    { label: 'Fit: 1 Tight, 5 Large', values: ['–', '3.50 from 2'] },
  ]);
  expect(details).toEqual([
    { label: 'Weight', values: ['1 kg', '–'] },
    { label: 'Volume', values: ['–', '1 l'] },
  ]);
});
