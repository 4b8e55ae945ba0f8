import { describe, expect, it } from 'vitest';
import {
  hoursInWords,
  mayBeShown,
  readTrustDays,
  shownGroups,
  trustPeriods,
} from '#app/features/moderation/trust-figures';

describe('shownGroups', () => {
  it('shows no group under five, and names it without its size', () => {
    const groups = [
      { key: 'spam', counts: [0, 5, 5] },
      { key: 'abuse', counts: [4, 4, 30] },
      { key: 'other', counts: [0, 0, 9] },
    ];
    expect(shownGroups(groups, 90, (key) => key.toUpperCase())).toEqual({
      lines: [{ key: 'spam', label: 'SPAM', count: 5 }],
      tooSmall: ['ABUSE'],
    });
  });
});

describe('mayBeShown', () => {
  it('lets nobody find a group under five by taking one period from another', () => {
    for (let month = 0; month < 14; month += 1)
      for (let more = 0; more < 14; more += 1)
        for (let rest = 0; rest < 14; rest += 1) {
          const counts = [month, month + more, month + more + rest];
          const shown = counts.filter((_, nth) => mayBeShown(counts, trustPeriods[nth] ?? 30));
          for (const [nth, count] of shown.entries())
            for (const shorter of [0, ...shown.slice(0, nth)])
              expect(count === shorter || count - shorter >= 5, `${counts}`).toBe(true);
        }
  });

  it('hides nothing that could not be found so', () => {
    expect(trustPeriods.map((days) => mayBeShown([5, 10, 10], days))).toEqual([true, true, true]);
    expect(trustPeriods.map((days) => mayBeShown([4, 8, 11], days))).toEqual([false, true, false]);
  });
});

describe('readTrustDays', () => {
  it('takes one of our periods, and a season for anything else', () => {
    const asked = (days: string) => readTrustDays(new URLSearchParams({ days }));
    expect(['30', '90', '365', '31', '', 'all'].map(asked)).toEqual([30, 90, 365, 90, 90, 90]);
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
