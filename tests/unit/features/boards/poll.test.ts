import { describe, expect, it } from 'vitest';
import { readChoices, readPollOptions, seesResults, type PollKind } from '#app/features/boards/poll';

const read = (kind: PollKind, given: { choice?: string[]; rank?: string[] }) =>
  readChoices({ kind, optionCount: 3 }, { choice: [], rank: [], ...given });

describe('readChoices', () => {
  it('takes one, several, or an order', () => {
    expect(read('single', { choice: ['2'] })).toEqual([2]);
    expect(read('multiple', { choice: ['3', '1'] })).toEqual([1, 3]);
    expect(read('ranked', { rank: ['2', '', '1'] })).toEqual([3, 1]);
    expect(read('ranked', { rank: ['9', '4', ''] })).toEqual([2, 1]);
  });

  it.each([
    ['nothing', 'single', {}],
    ['two where one is asked for', 'single', { choice: ['1', '2'] }],
    ['what is not there', 'multiple', { choice: ['4'] }],
    ['the same twice', 'multiple', { choice: ['1', '1'] }],
    ['a rank twice', 'ranked', { rank: ['1', '1', ''] }],
    ['no rank at all', 'ranked', { rank: ['', '', ''] }],
    ['words', 'single', { choice: ['first'] }],
    ['a fraction', 'ranked', { rank: ['1.5', '', ''] }],
    ['more ranks than options', 'ranked', { rank: ['', '', '', '1'] }],
  ] as const)('refuses %s', (_what, kind, given) => {
    expect(read(kind, given as { choice?: string[]; rank?: string[] })).toBeNull();
  });
});

it('reads options one a line, each once, without what cannot be seen', () => {
  expect(readPollOptions(' Red \r\n\nBlue\u200b\nRed\n')).toEqual(['Red', 'Blue']);
});

it('shows what was answered when its author said', () => {
  const cases = (['always', 'answered', 'closed'] as const).map((results) =>
    [
      { closed: false, answered: false },
      { closed: false, answered: true },
      { closed: true, answered: false },
    ].map((state) => seesResults({ results, ...state })),
  );
  expect(cases).toEqual([
    [true, true, true],
    [false, true, true],
    [false, false, true],
  ]);
});
