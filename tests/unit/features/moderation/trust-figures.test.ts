import { expect, it } from 'vitest';
import { hoursInWords, shownGroups } from '#app/features/moderation/trust-figures';

it('shows no group under five, and names it without its size', () => {
  const groups = [
    { key: 'spam', count: 5 },
    { key: 'abuse', count: 4 },
    { key: 'other', count: 0 },
  ];
  expect(shownGroups(groups, (key) => key.toUpperCase())).toEqual({
    lines: [{ key: 'spam', label: 'SPAM', count: 5 }],
    tooSmall: ['ABUSE'],
  });
});

it('says a time as people do', () => {
  expect([0.2, 1, 20.4, 47.6, 60].map(hoursInWords)).toEqual([
    'less than an hour',
    '1 hour',
    '20 hours',
    '48 hours',
    '3 days',
  ]);
});
