import { expect, it } from 'vitest';
import { getIdeaBudget } from '#app/features/settings/idea-budget-queries.server';
import { ideaBudgetDraft, setIdeaBudget } from '#app/features/settings/set-idea-budget.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('is ten until an admin says otherwise, and the log knows who did', async () => {
  const admin = await aMember(db, { role: 'admin' });
  expect(await getIdeaBudget(db)).toBe(10);
  expect(await setIdeaBudget({ db, actor: admin, now }, { votes: 3 })).toEqual({ ok: true, value: null });
  expect(await getIdeaBudget(db)).toBe(3);
  expect(await auditsAbout(db, 'member', admin.id)).toEqual([
    { action: 'settings.ideas-changed', actorId: admin.id },
  ]);
});

it('is not for others to change', async () => {
  for (const role of ['member', 'moderator', 'marketer'] as const)
    expect(await setIdeaBudget({ db, actor: await aMember(db, { role }), now }, { votes: 50 })).toEqual({
      ok: false,
      problem: 'team-only',
    });
});

it('takes whole numbers within reason', () => {
  for (const votes of ['0', '-1', '101', '1.5', 'many', ''])
    expect(ideaBudgetDraft.safeParse({ votes }).success).toBe(false);
  expect(ideaBudgetDraft.safeParse({ votes: '25' }).success).toBe(true);
});
