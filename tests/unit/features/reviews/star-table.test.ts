import { expect, it } from 'vitest';
import { starTable } from '#app/features/reviews/star-table';

it('counts in the second average what is order matched, unpaid and by customers alone', () => {
  const plain = {
    stars: 5,
    proof: 'order-matched',
    incentive: 'none',
    relation: 'customer',
    count: 3,
  } as const;
  const table = starTable([
    plain,
    { ...plain, incentive: 'reward', count: 2 },
    { ...plain, relation: 'family', stars: 4, count: 1 },
    { ...plain, proof: 'imported', stars: 1, count: 7 },
  ]);
  expect(table).toEqual({
    all: [7, 0, 0, 1, 5],
    proven: [0, 0, 0, 0, 3],
    byProof: { 'order-matched': 6, invited: 0, 'mail-confirmed': 0, unconfirmed: 0, imported: 7 },
    rewarded: 2,
    insiders: 1,
  });
});
