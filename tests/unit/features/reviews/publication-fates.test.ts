import { expect, it } from 'vitest';
import { publicationFates } from '#app/features/reviews/publication-fates';

it('counts every review once, withheld and hidden ones by their reason', () => {
  expect(
    publicationFates([
      { state: 'pending', reason: 'rule', count: 2 },
      { state: 'pending', reason: 'sent-again', count: 1 },
      { state: 'withheld', reason: 'spam', count: 4 },
      { state: 'hidden', reason: 'spam', count: 3 },
      { state: 'hidden', reason: 'abuse', count: 5 },
      { state: 'withdrawn', reason: null, count: 6 },
    ]),
  ).toEqual({
    waiting: 3,
    withdrawn: 6,
    withheld: [
      { reason: 'It advertises something or was posted many times', count: 7 },
      { reason: 'It attacks or threatens somebody', count: 5 },
    ],
  });
});
