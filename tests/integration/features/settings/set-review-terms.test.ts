import { expect, it } from 'vitest';
import { getReviewTerms } from '#app/features/settings/review-terms-queries.server';
import { reviewTermsDraft, setReviewTerms } from '#app/features/settings/set-review-terms.server';
import { defaultReviewTerms } from '#app/features/settings/review-terms';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('gives a week to object until an admin says otherwise, and the log knows who did', async () => {
  const admin = await aMember(db, { role: 'admin' });
  expect(await getReviewTerms(db)).toEqual(defaultReviewTerms);
  const terms = { ...defaultReviewTerms, objectionDays: 3 };
  expect(await setReviewTerms({ db, actor: admin, now }, terms)).toEqual({ ok: true, value: null });
  expect((await getReviewTerms(db)).objectionDays).toBe(3);
  expect(await auditsAbout(db, 'member', admin.id)).toEqual([
    { action: 'settings.reviews-changed', actorId: admin.id },
  ]);
});

it('is not for others to change', async () => {
  for (const role of ['member', 'moderator', 'marketer'] as const)
    expect(await setReviewTerms({ db, actor: await aMember(db, { role }), now }, defaultReviewTerms)).toEqual(
      { ok: false, problem: 'team-only' },
    );
});

it('takes whole days, never none and never for ever', () => {
  for (const objectionDays of ['0', '-1', '31', '1.5', 'many', ''])
    expect(reviewTermsDraft.safeParse({ objectionDays }).success).toBe(false);
  expect(reviewTermsDraft.safeParse({ objectionDays: '14' }).success).toBe(true);
});

it('reads the brand’s own hosts however they are written, and takes nothing else for one', () => {
  const read = (brandDomains: string) => reviewTermsDraft.safeParse({ objectionDays: '7', brandDomains });
  expect(read(' Example.com,\n shop.example.org example.com').data?.brandDomains).toEqual([
    'example.com',
    'shop.example.org',
  ]);
  for (const text of ['com', 'a@example.com', 'https://example.com', '*.example.com', '-a.com', '%.com'])
    expect(read(text).success).toBe(false);
});
