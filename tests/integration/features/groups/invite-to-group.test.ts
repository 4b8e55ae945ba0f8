import { expect, it } from 'vitest';
import { inviteToGroup } from '#app/features/groups/invite-to-group.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { auditsAbout, factsAbout } from '#tests/support/facts';
import { aGroup, standingOf, standsTo } from '#tests/support/groups';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const moderator = await aMember(db, { role: 'moderator' });
const invite = (group: { slug: string }, handle: string, actor: MemberActor = moderator) =>
  inviteToGroup({ db, actor, now }, { slug: group.slug, handle });

it('invites a member, who is told; the act is audited', async () => {
  const [group, member] = [await aGroup(db, 'invitation'), await aMember(db)];
  expect(await invite(group, member.handle.toUpperCase())).toEqual({ ok: true, value: { state: 'invited' } });
  expect(await standingOf(db, group, member)).toEqual({ state: 'invited', isLeader: false });
  expect(await factsAbout(db, 'group', group.id)).toMatchObject([
    { kind: 'group.invited', payload: { memberId: member.id } },
  ]);
  expect(await auditsAbout(db, 'group', group.id)).toEqual([
    { action: 'group.invited', actorId: moderator.id },
  ]);
});

it('lets in at once who had asked, and has nothing to do for who is in', async () => {
  const [group, member] = [await aGroup(db, 'closed'), await aMember(db)];
  await standsTo(db, group, { id: member.id, state: 'asked' });
  expect(await invite(group, member.handle)).toEqual({ ok: true, value: { state: 'in' } });
  expect(await invite(group, member.handle)).toEqual({ ok: false, problem: { code: 'already' } });
});

it('is for leaders, and for people with an account', async () => {
  const [group, leader, member] = [await aGroup(db), await aMember(db), await aMember(db)];
  await standsTo(db, group, { id: leader.id, isLeader: true });
  await standsTo(db, group, { id: member.id });
  const imported = await aMember(db);
  await db.sql`update members set state = 'imported' where id = ${imported.id}`;
  expect(await invite(group, imported.handle, leader)).toEqual({ ok: false, problem: { code: 'nobody' } });
  expect(await invite(group, 'nobody-at-all', leader)).toEqual({ ok: false, problem: { code: 'nobody' } });
  expect(await invite(group, leader.handle, member)).toMatchObject({ problem: { because: 'team-only' } });
});
