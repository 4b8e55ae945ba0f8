import { expect, it } from 'vitest';
import { chosenTab } from '#app/features/accounts/profile-tabs';

const none = { replies: 0, answers: 0, threads: 0, reviews: 0 };

it('shows what was asked for, else where there is something, else where people begin', () => {
  expect(chosenTab('threads', none)).toBe('threads');
  expect(chosenTab('secrets', { ...none, reviews: 2 })).toBe('reviews');
  expect(chosenTab(null, { ...none, replies: 1, threads: 3 })).toBe('replies');
  expect(chosenTab(null, none)).toBe('replies');
});
