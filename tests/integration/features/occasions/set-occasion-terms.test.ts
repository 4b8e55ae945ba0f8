import { expect, it } from 'vitest';
import { getOccasionTerms } from '#app/features/occasions/occasion-terms-queries.server';
import { occasionTermsDraft } from '#app/features/occasions/occasion-terms-draft.server';
import { setOccasionTerms } from '#app/features/occasions/set-occasion-terms.server';
import { testDatabase } from '#tests/support/database';
import { auditsAbout } from '#tests/support/facts';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-05-01T12:00:00Z');

it('is for admins alone, and each save is a version', async () => {
  const draft = occasionTermsDraft.parse({ replies: '10', birthdays: 'yes', birthdayWords: 'All the best' });
  for (const role of ['member', 'moderator', 'marketer'] as const)
    expect(await setOccasionTerms({ db, actor: await aMember(db, { role }), now }, draft)).toMatchObject({
      ok: false,
    });
  expect((await getOccasionTerms(db)).version).toBe(0);
  const actor = await aMember(db, { role: 'admin' });
  expect(await setOccasionTerms({ db, actor, now }, draft)).toEqual({ ok: true, value: null });
  const first = await getOccasionTerms(db);
  expect(first.terms).toMatchObject({ birthdays: true, words: { birthday: 'All the best' } });
  await Promise.all(
    Array.from({ length: 4 }, () =>
      setOccasionTerms({ db, actor, now: new Date('2026-06-01T12:00:00Z') }, draft),
    ),
  );
  const later = await getOccasionTerms(db);
  expect(later.version).toBeGreaterThan(first.version);
  expect(later.terms.milestones['reply.posted'].targets).toEqual([{ number: 10, since: now.toISOString() }]);
  expect(await auditsAbout(db, 'member', actor.id)).toHaveLength(5);
});
