import { describe, expect, it } from 'vitest';
import { judgeInPlace } from '#app/features/reputation/fairness/judge-in-place.server';
import { lookForRings } from '#app/features/reputation/fairness/look-for-rings.server';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';
import { anHonestCrowd, voteInCircle } from '#tests/support/patterns';
import { settleAwards } from '#app/features/reputation/settle-awards.server';

const { db } = await testDatabase();
await anHonestCrowd(db);
const since = '2000-01-01';

async function people(count: number): Promise<MemberActor[]> {
  const made: MemberActor[] = [];
  for (let nth = 0; nth < count; nth += 1) made.push(await aMember(db));
  return made;
}

async function isHeld(memberIds: readonly number[]): Promise<boolean> {
  const [row] = await db.sql<[{ held: boolean }]>`
    select exists (select from award_holds where member_id = any(${memberIds as number[]}::bigint[])) as held`;
  return row.held;
}

const aClosedBoard = () => aBoard(db, { seenBy: ['group:1', 'staff'] });
const idsOf = (members: readonly MemberActor[]) => members.map(({ id }) => id);

/** Readers of a board who each get a vote or two from others of them, as readers do. */
async function readIn(tx: Db, readers: readonly MemberActor[], boardId: number): Promise<void> {
  for (const [nth, author] of readers.entries()) {
    const thread = await aThread(tx, { by: author, boardId });
    const reply = await aReply(tx, { by: author, threadId: thread.id });
    for (const step of [1, 4, 9, 13]) {
      const voter = readers[(nth + step * step) % readers.length] as MemberActor;
      if (voter.id !== author.id) await aVote(tx, { kind: 'reply', id: reply.id }, voter);
    }
    await tx.transaction((inner) => settleAwards(inner, [{ kind: 'reply', id: reply.id }]));
  }
}

describe('judgeInPlace', () => {
  it('holds nothing of ten colleagues who answer each other in a board of their own', async () => {
    const colleagues = await people(10);
    await voteInCircle(db, colleagues, { days: 4, boardId: (await aClosedBoard()).id });
    await lookForRings(db, new Date(), { everybody: true });
    expect(await isHeld(idsOf(colleagues))).toBe(false);
  });

  it('holds the same of ten people in a board that everybody reads', async () => {
    const ring = await people(10);
    await voteInCircle(db, ring, { days: 4 });
    await lookForRings(db, new Date(), { everybody: true });
    expect(await isHeld(idsOf(ring))).toBe(true);
  });

  it('holds what three of forty readers of a closed board give only each other', async () => {
    const [ring, readers, board] = [await people(3), await people(37), await aClosedBoard()];
    await readIn(db, readers, board.id);
    await voteInCircle(db, ring, { days: 8, boardId: board.id });
    await lookForRings(db, new Date(), { everybody: true });
    expect(await isHeld(idsOf(ring))).toBe(true);
    expect(await isHeld(idsOf(readers))).toBe(false);
  });

  it('measures what happened in open boards without the closed ones', async () => {
    const [ring, board] = [await people(4), await aClosedBoard()];
    await voteInCircle(db, ring, { days: 5, boardId: board.id });
    await voteInCircle(db, ring, { days: 6 });
    const measure = {
      counting: 'telling' as const,
      size: 4,
      internal: 132,
      received: 132,
      given: 132,
      total: 2000,
      people: 200,
    };
    expect(await judgeInPlace(db, { ...measure, members: idsOf(ring) }, since)).toMatchObject({
      internal: 72,
      total: 1940,
    });
  });
});
