import { describe, expect, it } from 'vitest';
import type { LeaderAct, Membership } from '#app/features/groups/group';
import { leadGroup } from '#app/features/groups/lead-group.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { auditsAbout, factsAbout } from '#tests/support/facts';
import { aGroup, standingOf, standsTo } from '#tests/support/groups';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

async function aLedGroup(member: Partial<Membership>) {
  const [group, leader, person] = [await aGroup(db, 'closed'), await aMember(db), await aMember(db)];
  await standsTo(db, group, { id: leader.id, isLeader: true });
  await standsTo(db, group, { id: person.id, ...member });
  const lead = (act: LeaderAct, actor: MemberActor = leader) =>
    leadGroup({ db, actor, now }, { slug: group.slug, handle: person.handle, act });
  return { group, leader, person, lead };
}

describe('leadGroup', () => {
  it.each([
    { from: { state: 'asked' }, act: 'admit', to: { state: 'in', isLeader: false }, told: 'group.admitted' },
    { from: { state: 'asked' }, act: 'turn-down', to: undefined, told: 'group.removed' },
    { from: { state: 'invited' }, act: 'turn-down', to: undefined, told: 'group.removed' },
    { from: { state: 'in' }, act: 'remove', to: undefined, told: 'group.removed' },
    { from: { state: 'in' }, act: 'make-leader', to: { state: 'in', isLeader: true }, told: null },
    {
      from: { state: 'in', isLeader: true },
      act: 'make-member',
      to: { state: 'in', isLeader: false },
      told: null,
    },
  ] as const)('can $act somebody who is $from.state, once', async ({ from, act, to, told }) => {
    const { group, leader, person, lead } = await aLedGroup(from);
    expect(await lead(act)).toEqual({ ok: true, value: null });
    expect(await standingOf(db, group, person)).toEqual(to);
    expect((await factsAbout(db, 'group', group.id)).map(({ kind }) => kind)).toEqual(told ? [told] : []);
    expect(await auditsAbout(db, 'group', group.id)).toEqual([
      { action: `group.${act}`, actorId: leader.id },
    ]);
    expect(await lead(act)).toEqual({ ok: false, problem: { code: 'already' } });
  });

  it('is not for members, nor for those whom the group does not know', async () => {
    const { person, lead } = await aLedGroup({ state: 'in' });
    expect(await lead('make-leader', person)).toMatchObject({ problem: { because: 'team-only' } });
    expect(await lead('remove', await aMember(db))).toMatchObject({ problem: { because: 'team-only' } });
  });
});
