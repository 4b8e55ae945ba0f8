import { expect, it } from 'vitest';
import { addedInWords, rightsInWords } from '#app/features/rules/level-rights';
import { rightsAt } from '#app/policy/rights';

it('says in words what a level may do, and what the next one adds', () => {
  const newcomer = rightsAt(1, [
    { name: 'links', rank: 1, value: 0 },
    { name: 'mentions', rank: 1, value: 1 },
  ]);
  expect(rightsInWords(newcomer)).toContain('Name up to 1 person in one post');
  expect(rightsInWords(newcomer)).not.toContain('Post links');
  expect(addedInWords(newcomer, rightsAt(2, []))).toEqual(['Post links', 'Name up to 20 people in one post']);
});
