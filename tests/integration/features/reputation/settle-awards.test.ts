import { describe, expect, it } from 'vitest';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import type { MemberActor } from '#app/policy/actor';
import { aBoard, aMember, aProduct, aReply, aReview, aThread, aVote } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

const settle = (subject: { kind: 'thread' | 'reply' | 'review'; id: number }, giverId?: number) =>
  db.transaction((tx) =>
    settleAwards(tx, [giverId === undefined ? subject : { ...subject, givers: [giverId] }]),
  );

async function pointsOf(
  member: MemberActor,
): Promise<{ balance: number; ledger: number; days: number; entries: number }> {
  const [row] = await db.sql<[{ balance: number; ledger: number; days: number; entries: number }]>`
    select coalesce((select points from balances where member_id = ${member.id}), 0)::int as balance,
           coalesce((select sum(points) from point_entries where member_id = ${member.id}), 0)::int as ledger,
           coalesce((select sum(points) from point_days where member_id = ${member.id}), 0)::int as days,
           (select count(*) from point_entries where member_id = ${member.id})::int as entries`;
  return row;
}

async function anAnsweredQuestion() {
  const [asker, answerer] = [await aMember(db), await aMember(db)];
  const board = await aBoard(db);
  const thread = await aThread(db, { by: asker, boardId: board.id });
  const reply = await aReply(db, { by: answerer, threadId: thread.id });
  return { asker, answerer, thread, reply };
}

async function accept(threadId: number, replyId: number, by: MemberActor): Promise<void> {
  await db.sql`insert into acceptances (thread_id, reply_id, accepted_by) values (${threadId}, ${replyId}, ${by.id})`;
}

async function unaccept(threadId: number): Promise<void> {
  await db.sql`update acceptances set undone_at = now() where thread_id = ${threadId} and undone_at is null`;
}

describe('settleAwards', () => {
  it('awards a vote once, however often the fact is delivered', async () => {
    const { answerer, reply } = await anAnsweredQuestion();
    const voter = await aMember(db);
    await aVote(db, { kind: 'reply', id: reply.id }, voter);
    for (let times = 0; times < 5; times += 1) await settle({ kind: 'reply', id: reply.id }, voter.id);
    expect(await pointsOf(answerer)).toEqual({ balance: 10, ledger: 10, days: 10, entries: 1 });
  });

  it('awards once when twenty workers settle the same facts at the same time', async () => {
    const { answerer, reply } = await anAnsweredQuestion();
    const voter = await aMember(db);
    await aVote(db, { kind: 'reply', id: reply.id }, voter);
    await Promise.all(Array.from({ length: 20 }, () => settle({ kind: 'reply', id: reply.id })));
    expect(await pointsOf(answerer)).toEqual({ balance: 10, ledger: 10, days: 10, entries: 1 });
  });

  it('nets one award for accept, unaccept and accept again', async () => {
    const { asker, answerer, thread, reply } = await anAnsweredQuestion();
    const subject = { kind: 'reply' as const, id: reply.id };
    await accept(thread.id, reply.id, asker);
    await settle(subject);
    await unaccept(thread.id);
    await settle(subject);
    expect(await pointsOf(answerer)).toEqual({ balance: 0, ledger: 0, days: 0, entries: 2 });
    await accept(thread.id, reply.id, asker);
    await settle(subject);
    expect(await pointsOf(answerer)).toEqual({ balance: 15, ledger: 15, days: 15, entries: 3 });
    expect((await pointsOf(asker)).balance).toBe(2);
  });

  it('gives nothing for acts on one’s own content', async () => {
    const { asker, thread } = await anAnsweredQuestion();
    const own = await aReply(db, { by: asker, threadId: thread.id });
    await aVote(db, { kind: 'reply', id: own.id }, asker);
    await aVote(db, { kind: 'thread', id: thread.id }, asker);
    await accept(thread.id, own.id, asker);
    await settle({ kind: 'reply', id: own.id });
    await settle({ kind: 'thread', id: thread.id });
    expect(await pointsOf(asker)).toEqual({ balance: 0, ledger: 0, days: 0, entries: 0 });
  });

  it('takes everything back when a reply is hidden and gives it again when it is restored', async () => {
    const { answerer, reply } = await anAnsweredQuestion();
    for (let voters = 0; voters < 3; voters += 1)
      await aVote(db, { kind: 'reply', id: reply.id }, await aMember(db));
    const subject = { kind: 'reply' as const, id: reply.id };
    await settle(subject);
    expect((await pointsOf(answerer)).balance).toBe(30);
    await db.sql`update replies set state = 'hidden' where id = ${reply.id}`;
    await settle(subject);
    expect((await pointsOf(answerer)).balance).toBe(0);
    await db.sql`update replies set state = 'visible' where id = ${reply.id}`;
    await settle(subject);
    expect(await pointsOf(answerer)).toEqual({ balance: 30, ledger: 30, days: 30, entries: 9 });
  });

  it('writes the fourth award of a pair on one day down as capped, with its reason', async () => {
    const [asker, answerer, fan] = [await aMember(db), await aMember(db), await aMember(db)];
    const board = await aBoard(db);
    const thread = await aThread(db, { by: asker, boardId: board.id });
    for (let replies = 0; replies < 4; replies += 1) {
      const reply = await aReply(db, { by: answerer, threadId: thread.id });
      await aVote(db, { kind: 'reply', id: reply.id }, fan);
      await settle({ kind: 'reply', id: reply.id }, fan.id);
    }
    // 10, then half of it, then half of that: see fairness/falling-value.ts.
    expect(await pointsOf(answerer)).toMatchObject({ balance: 17, entries: 4 });
    const rows =
      await db.sql`select state, points, reason from point_entries where member_id = ${answerer.id} order by id`;
    expect(rows.at(-1)).toEqual({ state: 'capped', points: 0, reason: 'pair-cap' });
  });

  it('keeps the daily cap when thirty votes are settled at the same time', async () => {
    const { answerer, reply } = await anAnsweredQuestion();
    const voters = await Promise.all(Array.from({ length: 30 }, () => aMember(db)));
    for (const voter of voters) await aVote(db, { kind: 'reply', id: reply.id }, voter);
    await Promise.all(voters.map((voter) => settle({ kind: 'reply', id: reply.id }, voter.id)));
    expect(await pointsOf(answerer)).toEqual({ balance: 200, ledger: 200, days: 200, entries: 30 });
  });

  it('gives the same for a review whatever its stars, and nothing to the team', async () => {
    const product = await aProduct(db);
    for (const stars of [1, 2, 3, 4, 5]) {
      const author = await aMember(db);
      const review = await aReview(db, { by: author, productId: product.id, stars });
      await settle({ kind: 'review', id: review.id });
      expect((await pointsOf(author)).balance).toBe(10);
    }
    const colleague = await aMember(db, { role: 'moderator' });
    const own = await aReview(db, { by: colleague, productId: product.id, relation: 'staff' });
    await settle({ kind: 'review', id: own.id });
    expect((await pointsOf(colleague)).balance).toBe(0);
  });
});

describe('the ledger', () => {
  it('refuses update, delete and truncate to the application', async () => {
    await expect(db.sql`update point_entries set points = 1000`).rejects.toThrow(/permission denied/);
    await expect(db.sql`delete from point_entries`).rejects.toThrow(/permission denied/);
    await expect(db.sql`truncate point_entries`).rejects.toThrow(/permission denied/);
  });
});
