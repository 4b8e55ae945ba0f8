import { describe, expect, it } from 'vitest';
import { termsFor, type BadgeContent } from '#app/features/badges/badge';
import { rarityInWords, ruleInWords } from '#app/features/badges/badge-words';
import { houseBadges } from '#app/features/badges/house-badges';

const plain: BadgeContent = {
  ...{ name: 'A badge', kind: 'count', act: 'reply.posted', acts: [], post: null, number: 3 },
  ...{ every: null, activeDays: null, enabled: true },
};

describe('ruleInWords', () => {
  it('says of each badge of a new house exactly what it takes', () => {
    expect(houseBadges.map((rule) => `${rule.name}: ${ruleInWords(rule)}`)).toEqual([
      'Confirmed: Confirmed the e-mail address.',
      'First solution: Had an answer accepted by somebody else.',
      'Problem solver: Had 10 answers accepted by others.',
      'Good answer: Wrote a reply that 10 others found helpful.',
      'Well asked: Asked a question that 5 others voted for.',
      'First review: Had a review published.',
      'Seasoned reviewer: Reviewed 5 products that an order proves.',
      'One year: Joined 1 year ago and wrote something in the last 90 days.',
    ]);
  });

  it('says how long without a break, and each of a set', () => {
    expect(ruleInWords({ ...plain, kind: 'streak', number: 4, every: 'week' })).toBe(
      'Wrote a reply in each of 4 weeks in a row (UTC).',
    );
    expect(ruleInWords({ ...plain, kind: 'set', acts: ['thread.posted', 'review.published'] })).toBe(
      'Did each of these: began a thread; had a review published.',
    );
  });
});

describe('termsFor', () => {
  it('lets go of what the kind does not ask for', () => {
    const all: BadgeContent = {
      ...plain,
      acts: ['thread.posted', 'reply.posted'],
      post: 'reply',
      every: 'day',
      activeDays: 9,
    };
    expect(termsFor({ ...all, kind: 'first' })).toMatchObject({
      act: 'reply.posted',
      acts: [],
      post: null,
      number: 1,
      every: null,
    });
    expect(termsFor({ ...all, kind: 'set' })).toMatchObject({
      act: null,
      number: 2,
      every: null,
      activeDays: null,
    });
    expect(termsFor({ ...all, kind: 'tenure' })).toMatchObject({
      act: null,
      acts: [],
      activeDays: 9,
      number: 3,
    });
  });
});

describe('rarityInWords', () => {
  it('says both numbers, and no share where there is none', () => {
    expect(rarityInWords(0, 40)).toBe('0 of 40 members');
    expect(rarityInWords(1, 1000)).toBe('1 of 1,000 members (under 1 %)');
    expect(rarityInWords(3, 40)).toBe('3 of 40 members (8 %)');
    expect(rarityInWords(0, 0)).toBe('0 of 0 members');
  });
});
