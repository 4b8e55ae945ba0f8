import { expect, it } from 'vitest';
import { leaveGroup } from '#app/features/groups/leave-group.server';
import { may } from '#app/policy/policy';
import { testDatabase } from '#tests/support/database';
import { aGroup, standingOf, standsTo } from '#tests/support/groups';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('takes somebody out, whether they are in, invited or waiting, and then has nothing left to do', async () => {
  for (const state of ['in', 'asked', 'invited'] as const) {
    const [group, actor] = [await aGroup(db, 'closed'), await aMember(db)];
    await standsTo(db, group, { id: actor.id, state });
    expect(await leaveGroup({ db, actor, now }, group.slug)).toEqual({ ok: true, value: null });
    expect(await standingOf(db, group, actor)).toBeUndefined();
    expect(await leaveGroup({ db, actor, now }, group.slug)).toMatchObject({
      problem: { because: 'not-open' },
    });
  }
});

it('closes at once what the group had opened', async () => {
  const [group, actor] = [await aGroup(db), await aMember(db)];
  await standsTo(db, group, { id: actor.id });
  const audiences = async () => {
    const [row] = await db.sql<
      [{ audiences: `group:${number}`[] }]
    >`select member_audiences(${actor.id}) as audiences`;
    return row.audiences;
  };
  const board = {
    seenBy: [`group:${group.id}`],
    postedBy: ['members'],
    repliedBy: ['members'],
    moderatedBy: ['staff'],
  } as const;
  expect(may({ ...actor, audiences: await audiences() }, 'board.read', board).ok).toBe(true);
  await leaveGroup({ db, actor, now }, group.slug);
  expect(may({ ...actor, audiences: await audiences() }, 'board.read', board).ok).toBe(false);
});
