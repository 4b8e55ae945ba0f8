import { describe, expect, it } from 'vitest';
import { closingDraft, moveDraft } from '#app/features/boards/rearranging/rearranging-drafts.server';

const wrongWith = (form: object) =>
  closingDraft.safeParse(form).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('closingDraft', () => {
  it('asks a duplicate for the other thread and "something else" for words', () => {
    expect(wrongWith({ reason: 'duplicate' })).toEqual(['duplicateOf']);
    expect(wrongWith({ reason: 'duplicate', duplicateOf: 'elsewhere' })).toEqual(['duplicateOf']);
    expect(wrongWith({ reason: 'other', note: ' ' })).toEqual(['note']);
    expect(wrongWith({ reason: 'whim' })).toEqual(['reason']);
    expect(closingDraft.parse({ reason: 'duplicate', duplicateOf: '/threads/abcdefghij12/x' })).toEqual({
      reason: 'duplicate',
      note: '',
      duplicateOf: 'abcdefghij12',
    });
    expect(closingDraft.parse({ reason: 'answered' })).toEqual({ reason: 'answered', note: '' });
  });
});

it('takes other readers only as a tick', () => {
  expect(moveDraft.parse({ board: 'help' })).toEqual({ board: 'help', otherReaders: false });
  expect(moveDraft.parse({ board: 'help', otherReaders: 'yes' }).otherReaders).toBe(true);
  expect(moveDraft.safeParse({ board: 'help', otherReaders: ['yes', 'yes'] }).success).toBe(false);
});
