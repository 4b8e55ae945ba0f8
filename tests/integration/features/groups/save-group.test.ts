import { expect, it } from 'vitest';
import { saveGroup } from '#app/features/groups/save-group.server';
import { testDatabase } from '#tests/support/database';
import { auditsAbout } from '#tests/support/facts';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const moderator = await aMember(db, { role: 'moderator' });
const save = (input: { slug: string | null; name: string }, actor = moderator) =>
  saveGroup({ db, actor, now }, { description: '', kind: 'open', ...input });

it('makes and changes a group, audited; its address follows its name', async () => {
  expect(await save({ slug: null, name: 'New' })).toEqual({ ok: true, value: { slug: 'new-group' } });
  expect(await save({ slug: 'new-group', name: 'Testers' })).toEqual({
    ok: true,
    value: { slug: 'testers' },
  });
  const [group] = await db.sql<[{ id: number }]>`select id from groups where slug = 'testers'`;
  expect((await auditsAbout(db, 'group', group.id)).map(({ action }) => action)).toEqual([
    'group.created',
    'group.changed',
  ]);
});

it('refuses a name that is taken, a group that is gone, and everybody but moderators', async () => {
  await save({ slug: null, name: 'Dealers' });
  expect(await save({ slug: null, name: 'dealers' })).toEqual({ ok: false, problem: { code: 'name-taken' } });
  expect(await save({ slug: 'nowhere', name: 'Else' })).toEqual({ ok: false, problem: { code: 'gone' } });
  for (const role of ['member', 'marketer'] as const)
    expect(await save({ slug: null, name: 'Mine' }, await aMember(db, { role }))).toMatchObject({
      problem: { because: 'team-only' },
    });
});
