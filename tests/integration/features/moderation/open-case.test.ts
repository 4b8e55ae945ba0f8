import { expect, it } from 'vitest';
import { openCase } from '#app/features/moderation/open-case.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('opens one item about an account, whoever opens it again', async () => {
  const [member, ann, bob] = [
    await aMember(db),
    await aMember(db, { role: 'moderator' }),
    await aMember(db, { role: 'moderator' }),
  ];
  const first = await openCase({ db, actor: ann, now }, member.handle);
  expect(first.ok).toBe(true);
  expect(await openCase({ db, actor: bob, now }, member.handle)).toEqual(first);
});

it('refuses members, colleagues and oneself, and knows nobody by an unknown handle', async () => {
  const [member, moderator, marketer] = [
    await aMember(db),
    await aMember(db, { role: 'moderator' }),
    await aMember(db, { role: 'marketer' }),
  ];
  const open = (actor: typeof member, handle: string) => openCase({ db, actor, now }, handle);
  expect(await open(member, marketer.handle)).toMatchObject({ problem: { code: 'refused' } });
  expect(await open(moderator, marketer.handle)).toMatchObject({ problem: { because: 'team-only' } });
  expect(await open(moderator, moderator.handle)).toMatchObject({ problem: { because: 'own-content' } });
  expect(await open(moderator, 'nobody-at-all')).toEqual({ ok: false, problem: { code: 'gone' } });
});
