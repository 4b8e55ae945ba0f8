import { expect, it } from 'vitest';
import { getGroup, listGroups, listPeopleOf, listWaiting } from '#app/features/groups/group-queries.server';
import { visitor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { testDatabase } from '#tests/support/database';
import { aGroup, standsTo } from '#tests/support/groups';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

it('lists exactly the groups that may be read one by one, for everybody', async () => {
  const [member, ...others] = [
    await aMember(db),
    await aMember(db, { role: 'moderator' }),
    await aMember(db, { role: 'marketer' }),
  ];
  const groups = [];
  for (const kind of ['open', 'closed', 'invitation'] as const)
    for (const state of [null, 'in', 'asked', 'invited'] as const) {
      const group = await aGroup(db, kind);
      if (state) await standsTo(db, group, { id: member.id, state });
      groups.push(group);
    }
  for (const actor of [visitor, member, ...others]) {
    const listed = new Set((await listGroups(db, actor)).map(({ slug }) => slug));
    for (const { slug } of groups) {
      const group = await getGroup(db, actor, slug);
      if (!group) throw new Error('the group is gone');
      expect(listed.has(slug), slug).toBe(may(actor, 'group.read', group).ok);
    }
  }
});

it('counts and lists who is in, and apart from them who waits', async () => {
  const group = await aGroup(db);
  const [first, second, asked] = [await aMember(db), await aMember(db), await aMember(db)];
  for (const { id } of [first, second]) await standsTo(db, group, { id });
  await standsTo(db, group, { id: asked.id, state: 'asked' });
  expect(await getGroup(db, visitor, group.slug)).toMatchObject({ memberCount: 2, membership: null });
  const people = await listPeopleOf(db, group.id, null);
  expect(people.map(({ handle }) => handle)).toEqual([first.handle, second.handle].sort());
  expect(await listPeopleOf(db, group.id, people[0]?.handle ?? '')).toHaveLength(1);
  expect((await listWaiting(db, group.id)).map(({ handle }) => handle)).toEqual([asked.handle]);
});
