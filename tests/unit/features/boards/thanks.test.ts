import { expect, it } from 'vitest';
import { describeHelp } from '#app/features/boards/thanks';

it('thanks in real words', () => {
  expect(describeHelp({ answers: 1, votes: 1 })).toBe('1 vote for 1 answer this week');
  expect(describeHelp({ answers: 2, votes: 1200 })).toBe('1,200 votes for 2 answers this week');
});
