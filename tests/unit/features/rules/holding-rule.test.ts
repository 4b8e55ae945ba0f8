import { expect, it } from 'vitest';
import { causeOf, testInWords } from '#app/features/rules/holding-rule';

it('says in a line what a rule looks for', () => {
  expect(testInWords({ kind: 'links', atMost: 3 })).toBe('More than 3 links in a post');
  expect(
    testInWords({ kind: 'newcomer', carries: ['links'], firstPosts: 1, hours: 24, postsInHours: 3 }),
  ).toBe('Links before 1 post is public, or in the first 24 hours until 3 posts are');
  expect(testInWords({ kind: 'words', words: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })).toMatch(
    /a, b, c, d, e, f …$/,
  );
});

it('keeps the queue’s own word for links of new members', () => {
  const newcomer = { kind: 'newcomer', firstPosts: 1, hours: 24, postsInHours: null } as const;
  expect(causeOf({ ...newcomer, carries: ['links', 'pictures'] })).toBe('new-member-link');
  expect(causeOf({ ...newcomer, carries: ['pictures'] })).toBe('rule');
});
