import { describe, expect, it } from 'vitest';
import type { NewcomerTest } from '#app/features/rules/holding-rule';
import { carriedIn, isNew } from '#app/features/rules/newcomer-rules';

const now = new Date('2026-03-20T12:00:00Z');
const test: NewcomerTest = {
  kind: 'newcomer',
  carries: ['links'],
  firstPosts: 1,
  hours: 24,
  postsInHours: 3,
};
const today = '2026-03-20T08:00:00Z';
const lastYear = '2025-01-01T00:00:00Z';

describe('isNew', () => {
  it('is who has not said anything yet, however long they are here', () => {
    expect(isNew({ joinedAt: today, publicPosts: 0 }, test, now)).toBe(true);
    expect(isNew({ joinedAt: lastYear, publicPosts: 0 }, test, now)).toBe(true);
    expect(isNew({ joinedAt: lastYear, publicPosts: 1 }, test, now)).toBe(false);
  });

  it('is who has come today, until three posts stand', () => {
    expect(isNew({ joinedAt: today, publicPosts: 2 }, test, now)).toBe(true);
    expect(isNew({ joinedAt: today, publicPosts: 3 }, test, now)).toBe(false);
    expect(isNew({ joinedAt: '2026-03-19T11:00:00Z', publicPosts: 1 }, test, now)).toBe(false);
  });

  it('lasts for all of the hours where no number of posts ends it', () => {
    const strict = { ...test, postsInHours: null };
    expect(isNew({ joinedAt: today, publicPosts: 30 }, strict, now)).toBe(true);
    expect(isNew({ joinedAt: lastYear, publicPosts: 30 }, strict, now)).toBe(false);
  });
});

it('finds what a post has in it of that which new members may not have yet', () => {
  const text = 'Hello @ann-b, ![a picture](/uploads/a1b2c3d4e5f6/full.webp)';
  expect(carriedIn(text, ['links', 'pictures', 'mentions'])).toEqual(['pictures', 'mentions']);
  expect(carriedIn('Hello', ['anything'])).toEqual(['anything']);
});
