import { expect, it } from 'vitest';
import { ageInWords } from '#app/features/moderation/queue-target';

const now = new Date('2026-02-03T12:00:00Z');
const words = (openedAt: string, targetHours: number) =>
  ageInWords({ openedAt, targetHours, answerBy: null }, now);

it('says how long there is, up to the last moment', () => {
  expect(words('2026-02-03T11:00:00Z', 24)).toEqual({ overdue: false, words: 'Due in 23 hours' });
  expect(words('2026-02-02T12:00:00Z', 24)).toEqual({ overdue: false, words: 'Due in less than an hour' });
  expect(words('2026-02-03T12:00:00Z', 72)).toEqual({ overdue: false, words: 'Due in 3 days' });
});

it('says that something is overdue, and by how much', () => {
  expect(words('2026-02-02T11:59:00Z', 24)).toEqual({ overdue: true, words: 'Overdue by less than an hour' });
  expect(words('2026-02-02T11:00:00Z', 24)).toEqual({ overdue: true, words: 'Overdue by 1 hour' });
  expect(words('2026-01-01T00:00:00Z', 24)).toEqual({ overdue: true, words: 'Overdue by 32 days' });
});

it('says what an author was promised before what the team set itself', () => {
  const appeal = { openedAt: '2026-02-01T12:00:00Z', targetHours: 24 };
  expect(ageInWords({ ...appeal, answerBy: '2026-02-04T12:00:00Z' }, now)).toEqual({
    overdue: false,
    words: 'Answer promised in 24 hours',
  });
  expect(ageInWords({ ...appeal, answerBy: '2026-02-03T10:00:00Z' }, now)).toEqual({
    overdue: true,
    words: 'Answer promised 2 hours ago',
  });
});
