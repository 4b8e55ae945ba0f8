import { expect, it } from 'vitest';
import { isNewThread } from '#app/features/boards/unread';

const now = new Date('2026-03-20T12:00:00Z');
const thread = { opened: false, own: false, at: '2026-03-19T12:00:00Z' };
const joinedAt = '2026-01-01T00:00:00Z';

it('is new when somebody else began it lately and the member never opened it', () => {
  expect(isNewThread(thread, joinedAt, now)).toBe(true);
});

it('is not new once opened, and never one’s own', () => {
  expect(isNewThread({ ...thread, opened: true }, joinedAt, now)).toBe(false);
  expect(isNewThread({ ...thread, own: true }, joinedAt, now)).toBe(false);
});

it('is not new to somebody who came after it', () => {
  expect(isNewThread(thread, '2026-03-19T13:00:00Z', now)).toBe(false);
});

it('stops being new after two weeks', () => {
  expect(isNewThread({ ...thread, at: '2026-03-06T11:00:00Z' }, joinedAt, now)).toBe(false);
});
