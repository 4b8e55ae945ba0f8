import { describe, expect, it } from 'vitest';
import { asksForReviews, leftOf, phaseOf } from '#app/features/rewards/reward';

describe('asksForReviews', () => {
  it.each([
    'For a five star review',
    'Rate us and get beans',
    'Thanks for your positive review',
    'Write a testimonial, get a bag',
    'For RATINGS above four',
  ])('sees through %s', (text) => expect(asksForReviews(text)).toBe(true));

  it.each([
    'A bag of beans',
    'Starter set',
    'Preview of the new grinder',
    'Corporate visit',
    'Separate parcels',
  ])('lets %s be', (text) => expect(asksForReviews(text)).toBe(false));
});

it('is open from the first moment to before the last', () => {
  const days = { opensAt: '2026-03-01T00:00:00Z', closesAt: '2026-03-05T00:00:00Z' };
  expect(phaseOf(days, new Date('2026-02-28T23:59:59Z'))).toBe('before');
  expect(phaseOf(days, new Date('2026-03-01T00:00:00Z'))).toBe('during');
  expect(phaseOf(days, new Date('2026-03-05T00:00:00Z'))).toBe('after');
  expect(phaseOf({ opensAt: null, closesAt: null }, new Date())).toBe('during');
});

it('never has fewer than none left', () => {
  expect(leftOf({ stock: 3, taken: 1 })).toBe(2);
  expect(leftOf({ stock: 1, taken: 3 })).toBe(0);
  expect(leftOf({ stock: null, taken: 9 })).toBeNull();
});
