import { describe, expect, it } from 'vitest';
import {
  addUp,
  mostOf,
  termDifferences,
  termsOfItems,
  whyNotHigher,
  type ScoreItem,
} from '#app/features/advocates/advocate-score';
import { terms, termOf, worthAt } from '#app/features/advocates/advocate-terms';

const anItem = (traits: Partial<ScoreItem>): ScoreItem => ({
  term: 'helping',
  itemKind: 'reply',
  itemId: '1',
  day: '2026-03-01',
  halves: 2,
  value: 1000,
  ...traits,
});

describe('addUp', () => {
  it('adds the terms, with what counts against taken away', () => {
    expect(addUp({ helping: 12_345, landed: 4_000, sanctions: -20_026 })).toBe(-3_681);
  });

  it('is zero for nobody', () => {
    expect(addUp({})).toBe(0);
  });
});

describe('termsOfItems', () => {
  it('makes each term of its items', () => {
    const items = [anItem({ value: 1500 }), anItem({ value: 1 }), anItem({ term: 'held', value: -700 })];
    expect(termsOfItems(items)).toEqual({ helping: 1501, held: -700 });
  });
});

describe('termDifferences', () => {
  it('names only what changes, terms that come and go included', () => {
    const before = { helping: 5000, reach: 900, recency: 100 };
    expect(termDifferences(before, { helping: 3000, recency: 100, proof: 10 })).toEqual({
      helping: -2000,
      reach: -900,
      proof: 10,
    });
  });
});

describe('whyNotHigher', () => {
  it('says of each term what it lacks, the largest gap first', () => {
    const shortfalls = whyNotHigher({ helping: 10_000 });
    const gaps = shortfalls.map(({ missing }) => missing);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    expect(shortfalls.find(({ term }) => term.key === 'helping')).toMatchObject({
      value: 10_000,
      missing: mostOf('helping') - 10_000,
      sentence: 'Another day with an answer or a review adds at most 4.869 points.',
    });
  });

  it('names what is not there at all', () => {
    const testimonials = whyNotHigher({}).find(({ term }) => term.key === 'testimonials');
    expect(testimonials?.sentence).toBe(
      'No testimonial with a live consent. One more testimonial with consent adds at most 19.867 points.',
    );
  });

  it('counts what is held against somebody as a gap, and says nothing of it otherwise', () => {
    const keys = (values: Parameters<typeof whyNotHigher>[0]) =>
      whyNotHigher(values).map(({ term }) => term.key);
    expect(keys({})).not.toContain('sanctions');
    expect(keys({ sanctions: -1 })).toContain('sanctions');
  });

  it('is silent about a term that is full', () => {
    const full = Object.fromEntries(terms.map(({ key }) => [key, mostOf(key)]));
    expect(whyNotHigher(full)).toEqual([]);
  });
});

describe('mostOf', () => {
  it('is one fresh item for what a member has once', () => {
    expect(mostOf('recency')).toBe(worthAt(termOf('recency'), 1));
  });

  it('is as many fresh items as count', () => {
    expect(mostOf('reach')).toBe(20 * worthAt(termOf('reach'), 1));
  });

  it('is every day of the window for what counts by the day', () => {
    expect(mostOf('landed')).toBeGreaterThan(60 * worthAt(termOf('landed'), 1));
    expect(mostOf('landed')).toBeLessThan(75 * worthAt(termOf('landed'), 1));
  });

  it('is nothing for what counts against', () => {
    expect(mostOf('held')).toBe(0);
  });
});
