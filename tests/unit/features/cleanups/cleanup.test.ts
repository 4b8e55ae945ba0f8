import { expect, it } from 'vitest';
import { mayStillUndo, standingInWords } from '#app/features/cleanups/cleanup';

const now = new Date('2026-03-20T12:00:00Z');
const done = { state: 'done', undoUntil: '2026-03-25T12:00:00Z' } as const;

it('can be taken back for its week, once it is done', () => {
  expect(mayStillUndo(done, now)).toBe(true);
  expect(mayStillUndo({ ...done, state: 'running' }, now)).toBe(false);
  expect(mayStillUndo({ ...done, undoUntil: '2026-03-20T11:59:59Z' }, now)).toBe(false);
});

it('says where it stands, and when the week is over', () => {
  expect(standingInWords(done, now)).toContain('until 2026-03-25');
  expect(standingInWords({ ...done, undoUntil: '2026-03-19T00:00:00Z' }, now)).toContain('is over');
});
