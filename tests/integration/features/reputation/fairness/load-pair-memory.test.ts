import { describe, expect, it } from 'vitest';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const settle = (id: number) => db.transaction((tx) => settleAwards(tx, [{ kind: 'reply', id }]));

async function twoPeople(joinedAt?: string) {
  const [author, fan, board] = [
    await aMember(db),
    await aMember(db, joinedAt ? { joinedAt } : {}),
    await aBoard(db),
  ];
  const thread = await aThread(db, { by: author, boardId: board.id });
  return { author, fan, aReplyOf: () => aReply(db, { by: author, threadId: thread.id }) };
}

const entriesOf = (memberId: number) =>
  db.sql`select points, state, reason from point_entries where member_id = ${memberId} order by id`;
const pairsOf = (memberId: number) =>
  db.sql`select giver_id as "giverId", rule, awards from award_pairs where receiver_id = ${memberId}`;

describe('the sums of pairs', () => {
  it('lessen what the same giver gives again, days apart, and say why', async () => {
    const { author, fan, aReplyOf } = await twoPeople();
    for (const day of ['01', '02', '03', '04', '05']) {
      const reply = await aReplyOf();
      await aVote(db, { kind: 'reply', id: reply.id }, fan);
      await db.sql`update votes set created_at = ${`2026-05-${day}T10:00:00Z`} where subject_id = ${reply.id} and subject_kind = 'reply'`;
      await settle(reply.id);
    }
    expect(await entriesOf(author.id)).toEqual([
      { points: 10, state: 'awarded', reason: null },
      { points: 5, state: 'awarded', reason: 'repeated-pair' },
      { points: 2, state: 'awarded', reason: 'repeated-pair' },
      { points: 1, state: 'awarded', reason: 'repeated-pair' },
      { points: 0, state: 'capped', reason: 'repeated-pair' },
    ]);
    expect(await pairsOf(author.id)).toEqual([{ giverId: fan.id, rule: 'reply.voted', awards: 5 }]);
  });

  it('go down when a vote is taken back, so that it may be given anew in full', async () => {
    const { author, fan, aReplyOf } = await twoPeople();
    const reply = await aReplyOf();
    for (let turn = 0; turn < 3; turn += 1) {
      await aVote(db, { kind: 'reply', id: reply.id }, fan);
      await settle(reply.id);
      if (turn === 2) break;
      await db.sql`delete from votes where subject_id = ${reply.id} and subject_kind = 'reply'`;
      await settle(reply.id);
    }
    expect((await entriesOf(author.id)).map(({ points }) => points as number)).toEqual([
      10, -10, 10, -10, 10,
    ]);
    expect(await pairsOf(author.id)).toEqual([{ giverId: fan.id, rule: 'reply.voted', awards: 1 }]);
  });

  it('are the same after twenty workers settled at once', async () => {
    const { author, fan, aReplyOf } = await twoPeople();
    const replies = [await aReplyOf(), await aReplyOf(), await aReplyOf()];
    for (const { id } of replies) await aVote(db, { kind: 'reply', id }, fan);
    await Promise.all(replies.flatMap(({ id }) => Array.from({ length: 7 }, () => settle(id))));
    expect(await pairsOf(author.id)).toEqual([{ giverId: fan.id, rule: 'reply.voted', awards: 3 }]);
    const points = (await entriesOf(author.id)).map((entry) => entry['points'] as number);
    expect(points.sort((a, b) => b - a)).toEqual([10, 5, 2]);
  });

  it('halve the vote of an account of yesterday', async () => {
    const { author, fan, aReplyOf } = await twoPeople(new Date(Date.now() - 86_400_000).toISOString());
    const reply = await aReplyOf();
    await aVote(db, { kind: 'reply', id: reply.id }, fan);
    await settle(reply.id);
    expect(await entriesOf(author.id)).toEqual([{ points: 5, state: 'awarded', reason: 'new-account' }]);
  });

  it('are proven by the recount, and put right by it', async () => {
    const { author, fan, aReplyOf } = await twoPeople();
    const reply = await aReplyOf();
    await aVote(db, { kind: 'reply', id: reply.id }, fan);
    await settle(reply.id);
    await db.sql`update award_pairs set awards = 9 where receiver_id = ${author.id}`;
    expect((await recountPoints(db, { dryRun: true })).wrongPairs).toBe(1);
    expect((await recountPoints(db)).wrongPairs).toBe(1);
    expect((await recountPoints(db)).wrongPairs).toBe(0);
    expect(await pairsOf(author.id)).toEqual([{ giverId: fan.id, rule: 'reply.voted', awards: 1 }]);
  });
});
