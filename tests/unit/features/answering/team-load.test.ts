import { expect, it } from 'vitest';
import { lastDays, promptnessOf, readLoadDays, type BoardLoad } from '#app/features/answering/team-load';

const board: BoardLoad = {
  slug: 'help',
  name: 'Help',
  targetHours: 24,
  waiting: 2,
  answered: 6,
  withinTarget: 4,
  medianHours: 3.5,
  ninetiethHours: 40,
};

it('tells how prompt a board is from five answers on, and nothing from fewer', () => {
  expect(promptnessOf(board)).toEqual({ medianHours: 3.5, ninetiethHours: 40, withinTarget: 67 });
  expect(promptnessOf({ ...board, answered: 5 })).not.toBeNull();
  expect(promptnessOf({ ...board, answered: 4 })).toBeNull();
  expect(
    promptnessOf({ ...board, answered: 0, withinTarget: 0, medianHours: null, ninetiethHours: null }),
  ).toBeNull();
});

it('reads the periods there are, and takes a month for anything else', () => {
  expect(readLoadDays(new URLSearchParams('days=7'))).toBe(7);
  expect(readLoadDays(new URLSearchParams('days=365'))).toBe(30);
  expect(readLoadDays(new URLSearchParams())).toBe(30);
  expect(lastDays(7, new Date('2026-01-08T00:00:00Z'))).toEqual({
    since: '2026-01-01T00:00:00.000Z',
    until: '2026-01-08T00:00:00.000Z',
  });
});
