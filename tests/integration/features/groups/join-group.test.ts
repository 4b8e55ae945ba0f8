import { expect, it } from 'vitest';
import { joinGroup } from '#app/features/groups/join-group.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { factsAbout } from '#tests/support/facts';
import { aGroup, standingOf, standsTo } from '#tests/support/groups';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const join = (actor: MemberActor, group: { slug: string }) => joinGroup({ db, actor, now }, group.slug);

it('lets anybody into an open group, once', async () => {
  const [group, member] = [await aGroup(db), await aMember(db)];
  expect(await join(member, group)).toEqual({ ok: true, value: { state: 'in' } });
  expect(await join(member, group)).toMatchObject({ ok: false, problem: { because: 'not-open' } });
  expect(await standingOf(db, group, member)).toEqual({ state: 'in', isLeader: false });
  expect(await factsAbout(db, 'group', group.id)).toEqual([]);
});

it('asks the leaders of a closed group, unless they have invited', async () => {
  const [group, member, invited] = [await aGroup(db, 'closed'), await aMember(db), await aMember(db)];
  expect(await join(member, group)).toEqual({ ok: true, value: { state: 'asked' } });
  expect((await factsAbout(db, 'group', group.id)).map(({ kind }) => kind)).toEqual(['group.asked']);
  await standsTo(db, group, { id: invited.id, state: 'invited' });
  expect(await join(invited, group)).toEqual({ ok: true, value: { state: 'in' } });
});

it('does not say that a group by invitation is there', async () => {
  const [group, member, invited] = [await aGroup(db, 'invitation'), await aMember(db), await aMember(db)];
  expect(await join(member, group)).toEqual(await join(member, { slug: 'no-such-group' }));
  await standsTo(db, group, { id: invited.id, state: 'invited' });
  expect(await join(invited, group)).toEqual({ ok: true, value: { state: 'in' } });
});

it('ends in one row, however often it is pressed at once', async () => {
  const [group, member] = [await aGroup(db, 'closed'), await aMember(db)];
  await Promise.all(Array.from({ length: 20 }, () => join(member, group)));
  expect(await standingOf(db, group, member)).toEqual({ state: 'asked', isLeader: false });
  expect(await factsAbout(db, 'group', group.id)).toHaveLength(1);
});
