import { describe, expect, it } from 'vitest';
import { onPointFact, onPointFacts } from '#app/features/reputation/on-point-fact.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';
import { factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const deliver = (fact: { kind: string; subjectKind: string; subjectId: number; actorId: number | null }) =>
  db.transaction((tx) => onPointFact({ db: tx, actor: system, now: new Date() }, fact));

/** Somebody who has done nothing yet. */
const aNewcomer = () => aMember(db, { verified: false, joinedAt: new Date().toISOString() });

async function anAnswer() {
  const [asker, author, board] = [await aMember(db), await aNewcomer(), await aBoard(db)];
  const thread = await aThread(db, { by: asker, boardId: board.id });
  return { asker, author, thread, reply: await aReply(db, { by: author, threadId: thread.id }) };
}

const balanceOf = (memberId: number) => db.sql`select points from balances where member_id = ${memberId}`;

describe('onPointFact', () => {
  it('announces a level once, when it is reached, however often the fact is delivered', async () => {
    const { author, reply } = await anAnswer();
    for (let given = 0; given < 4; given += 1) {
      const voter = await aMember(db);
      await aVote(db, { kind: 'reply', id: reply.id }, voter);
      const fact = { kind: 'reply.voted', subjectKind: 'reply', subjectId: reply.id, actorId: voter.id };
      await Promise.all(Array.from({ length: 4 }, () => deliver(fact)));
    }
    expect(await balanceOf(author.id)).toEqual([{ points: 40 }]);
    expect(await factsAbout(db, 'member', author.id)).toMatchObject([
      { kind: 'level.reached', payload: { level: 'Neighbour', rank: 2 }, tasks: ['notifications.tell'] },
    ]);
  });

  it('settles a rush of votes together as it would have settled each, one that was withdrawn among them', async () => {
    const [one, other] = [await anAnswer(), await anAnswer()];
    const fickle = await aMember(db);
    const voters = [await aMember(db), await aMember(db), fickle];
    const votes = [one, other].flatMap(({ reply }) => voters.map((voter) => ({ reply, voter })));
    for (const { reply, voter } of votes) await aVote(db, { kind: 'reply', id: reply.id }, voter);
    const factOf = (kind: string, subjectId: number, actorId: number) => ({
      kind,
      subjectKind: 'reply',
      subjectId,
      actorId,
    });
    const facts = votes.map(({ reply, voter }) => factOf('reply.voted', reply.id, voter.id));
    await deliver(factOf('reply.voted', one.reply.id, fickle.id));
    expect(await balanceOf(one.author.id)).toEqual([{ points: 10 }]);
    await db.sql`delete from votes where subject_kind = 'reply' and subject_id = ${one.reply.id} and member_id = ${fickle.id}`;
    facts.push(factOf('reply.unvoted', one.reply.id, fickle.id));
    for (let time = 0; time < 2; time += 1)
      await db.transaction((tx) => onPointFacts({ db: tx, actor: system, now: new Date() }, facts));
    expect([await balanceOf(one.author.id), await balanceOf(other.author.id)]).toEqual([
      [{ points: 20 }],
      [{ points: 30 }],
    ]);
    expect((await factsAbout(db, 'member', other.author.id)).map(({ kind }) => kind)).toContain(
      'level.reached',
    );
  });

  it('takes back what a hidden reply had earned, and listens to nothing else', async () => {
    const { author, reply } = await anAnswer();
    const voter = await aMember(db);
    await aVote(db, { kind: 'reply', id: reply.id }, voter);
    await deliver({ kind: 'reply.voted', subjectKind: 'reply', subjectId: reply.id, actorId: voter.id });
    expect(await balanceOf(author.id)).toEqual([{ points: 10 }]);
    await db.sql`update replies set state = 'hidden' where id = ${reply.id}`;
    await deliver({ kind: 'reply.hidden', subjectKind: 'reply', subjectId: reply.id, actorId: null });
    expect(await balanceOf(author.id)).toEqual([{ points: 0 }]);
    await deliver({ kind: 'product.changed', subjectKind: 'product', subjectId: reply.id, actorId: null });
    expect(await kindsAbout(db, 'member', author.id)).toEqual([]);
  });
});
