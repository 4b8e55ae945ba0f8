import { expect, it } from 'vitest';
import { proposeStep, type EarlierSanction } from '#app/features/moderation/sanction-ladder';

const now = new Date('2026-06-01T00:00:00Z');
const had = (createdAt: string, liftedAt: string | null = null): EarlierSanction => ({
  kind: 'warning',
  createdAt,
  liftedAt,
});

it('goes one step further with each sanction of the last year, up to the last', () => {
  const steps = [0, 1, 2, 3, 4, 9].map((count) => {
    const { decision, days } = proposeStep(
      Array.from({ length: count }, () => had('2026-05-01T00:00:00Z')),
      now,
    );
    return days === null ? decision : `${decision} ${days}`;
  });
  expect(steps).toEqual(['warn', 'silence 3', 'suspend 7', 'suspend 30', 'suspend 90', 'suspend 90']);
});

it('forgets what is longer ago than a year, and what was lifted', () => {
  const earlier = [had('2025-05-31T00:00:00Z'), had('2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z')];
  expect(proposeStep(earlier, now)).toEqual({
    decision: 'warn',
    days: null,
    words: 'No sanction in the last year: if one is needed, the next step is a warning.',
  });
});

it('says why', () => {
  expect(proposeStep([had('2026-05-01T00:00:00Z'), had('2026-05-09T00:00:00Z')], now).words).toBe(
    '2 sanctions in the last year: if one is needed, the next step is a suspension for a week.',
  );
});
