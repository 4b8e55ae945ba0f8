import { expect, it } from 'vitest';
import { readBookmarkKind, readReminder } from '#app/features/boards/bookmark';

const now = new Date('2026-02-01T10:00:00Z');

it('reads a choice as a moment, none as none, and nothing else', () => {
  expect(readReminder('3', now)).toBe('2026-02-04T10:00:00.000Z');
  expect(readReminder('', now)).toBeNull();
  for (const nonsense of ['2', '-1', '1e9', ['1'], null, undefined])
    expect(readReminder(nonsense, now)).toBeUndefined();
});

it('keeps threads and replies alone', () => {
  expect(['thread', 'reply', 'review', '', undefined].map(readBookmarkKind)).toEqual([
    'thread',
    'reply',
    null,
    null,
    null,
  ]);
});
