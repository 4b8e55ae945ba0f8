import { describe, expect, it } from 'vitest';
import { lookForRings } from '#app/features/reputation/fairness/look-for-rings.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import type { MemberActor } from '#app/policy/actor';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';
import { anHonestCrowd, voteInCircle } from '#tests/support/patterns';

const { db } = await testDatabase();
const crowd = await anHonestCrowd(db);
const look = () => lookForRings(db, new Date());

async function aRing(size: number): Promise<MemberActor[]> {
  const people: MemberActor[] = [];
  for (let made = 0; made < size; made += 1) people.push(await aMember(db));
  return people;
}

/** One more reply of an author, for which each of the others votes. */
async function likedByAll(author: MemberActor, people: readonly MemberActor[], threadId: number) {
  const reply = await aReply(db, { by: author, threadId });
  for (const voter of people) if (voter !== author) await aVote(db, { kind: 'reply', id: reply.id }, voter);
  await db.transaction((tx) => settleAwards(tx, [{ kind: 'reply', id: reply.id }]));
}

const pointsOf = async (people: readonly MemberActor[]) => {
  const [row] = await db.sql<[{ points: number }]>`
    select coalesce(sum(points), 0)::int as points from balances where member_id = any(${people.map(({ id }) => id)}::bigint[])`;
  return row.points;
};
const heldOf = async ({ id }: MemberActor) => {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*)::int from point_entries e where member_id = ${id} and state = 'held' and points = 0 and reason = 'ring'
      and not exists (select from point_entries u where u.reverses_id = e.id)`;
  return row.count;
};

describe('lookForRings', () => {
  it('holds what a ring gave itself, takes the points back by opposite entries and tells each once', async () => {
    const ring = await aRing(4);
    await voteInCircle(db, ring, { days: 6 });
    expect(await pointsOf(ring)).toBeGreaterThan(0);
    await look();
    await look();
    expect(await pointsOf(ring)).toBe(0);
    for (const member of ring) {
      expect(await heldOf(member)).toBeGreaterThan(0);
      expect(
        (await kindsAbout(db, 'member', member.id)).filter((kind) => kind === 'award.held'),
      ).toHaveLength(1);
    }
    expect(await recountPoints(db, { dryRun: true })).toMatchObject({
      wrongBalances: 0,
      wrongDays: 0,
      wrongRules: 0,
      wrongPairs: 0,
    });
  });

  it('holds what comes later at once, without another notice, and lets others lift them as ever', async () => {
    const ring = await aRing(3);
    await voteInCircle(db, ring, { days: 8 });
    await look();
    const [author, friend] = ring as [MemberActor, MemberActor];
    const before = await heldOf(author);
    const thread = await aThread(db, { by: friend, boardId: (await aBoard(db)).id });
    const reply = await aReply(db, { by: author, threadId: thread.id });
    const stranger = await aMember(db);
    await aVote(db, { kind: 'reply', id: reply.id }, friend);
    await aVote(db, { kind: 'reply', id: reply.id }, stranger);
    await db.transaction((tx) => settleAwards(tx, [{ kind: 'reply', id: reply.id }]));
    expect(await heldOf(author)).toBe(before + 1);
    expect(await pointsOf([author])).toBe(10);
    expect((await kindsAbout(db, 'member', author.id)).filter((kind) => kind === 'award.held')).toHaveLength(
      1,
    );
  });

  it('is at ease with an honest crowd, with a helper and her thankful askers, and with two who meet now and then', async () => {
    const helper = await aMember(db);
    const thread = await aThread(db, { by: helper, boardId: (await aBoard(db)).id });
    for (let answers = 0; answers < 12; answers += 1) {
      const reply = await aReply(db, { by: helper, threadId: thread.id });
      await aVote(db, { kind: 'reply', id: reply.id }, await aMember(db));
      await db.transaction((tx) => settleAwards(tx, [{ kind: 'reply', id: reply.id }]));
    }
    const pair = [crowd[0], crowd[1]] as MemberActor[];
    await voteInCircle(db, pair, { days: 3 });
    await lookForRings(db, new Date(), { everybody: true });
    expect(await heldOf(helper)).toBe(0);
    expect(await pointsOf([helper])).toBe(120);
    for (const person of crowd) expect(await heldOf(person)).toBe(0);
  });

  it('is at ease with people who like all of each other in one thread, and not with those who do so in threads of their own', async () => {
    // Eight and eight who had nothing to do with each other before.
    const friends = crowd.filter((_, nth) => nth % 2 === 1).slice(0, 8);
    const ring = crowd.filter((_, nth) => nth % 6 === 0).slice(0, 8);
    const board = await aBoard(db);
    const pictures = await aThread(db, { by: friends[0] as MemberActor, boardId: board.id });
    for (let round = 0; round < 2; round += 1) {
      for (const author of friends) await likedByAll(author, friends, pictures.id);
      for (const author of ring)
        await likedByAll(author, ring, (await aThread(db, { by: author, boardId: board.id })).id);
    }
    await look();
    expect(await Promise.all(friends.map(heldOf))).toEqual(friends.map(() => 0));
    expect((await Promise.all(ring.map(heldOf))).every((held) => held >= 14)).toBe(true);
    expect(await recountPoints(db, { dryRun: true })).toMatchObject({ wrongPairs: 0 });
  });

  it('holds a ring that does everything in one thread, by counting every award', async () => {
    const ring = await aRing(8);
    const board = await aBoard(db);
    const thread = await aThread(db, { by: ring[0] as MemberActor, boardId: board.id });
    // As many honest votes each way as it takes to look like everybody else where a thread counts for little.
    const meets = (place: number, nth: number) => (nth + place) % 3 === 0;
    for (const [place, author] of ring.entries()) {
      const elsewhere = await aThread(db, { by: author, boardId: board.id });
      await likedByAll(
        author,
        crowd.filter((_, nth) => meets(place, nth)),
        elsewhere.id,
      );
    }
    for (const [nth, author] of crowd.entries()) {
      const elsewhere = await aThread(db, { by: author, boardId: board.id });
      await likedByAll(
        author,
        ring.filter((_, place) => meets(place, nth)),
        elsewhere.id,
      );
    }
    for (let round = 0; round < 3; round += 1)
      for (const author of ring) await likedByAll(author, ring, thread.id);
    await look();
    const [pattern] = await db.sql<[{ counting: string }?]>`
      select distinct w.counting from award_patterns w join award_holds h on h.pattern_id = w.id
      where h.member_id = any(${ring.map(({ id }) => id)}::bigint[])`;
    expect(pattern?.counting).toBe('every');
    expect((await Promise.all(ring.map(heldOf))).every((held) => held >= 21)).toBe(true);
  });

  it('makes one pattern when ten look at the same time', async () => {
    const ring = await aRing(5);
    await voteInCircle(db, ring, { days: 5 });
    await Promise.all(Array.from({ length: 10 }, look));
    const rows = await db.sql`
      select distinct pattern_id from award_holds where member_id = any(${ring.map(({ id }) => id)}::bigint[])`;
    expect(rows).toHaveLength(1);
    expect(await pointsOf(ring)).toBe(0);
  });
});
