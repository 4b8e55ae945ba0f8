import { expect, it } from 'vitest';
import { standingInWords } from '#app/features/answering/reply-target';

it('says what is overdue and by how much', () => {
  const now = new Date('2026-02-02T12:00:00Z');
  expect(standingInWords('2026-02-02T15:30:00Z', now)).toEqual({ overdue: false, words: 'Due in 3 hours' });
  expect(standingInWords('2026-02-02T11:30:00Z', now)).toEqual({
    overdue: true,
    words: 'Overdue by less than an hour',
  });
  expect(standingInWords('2026-01-30T12:00:00Z', now)).toEqual({ overdue: true, words: 'Overdue by 3 days' });
});
