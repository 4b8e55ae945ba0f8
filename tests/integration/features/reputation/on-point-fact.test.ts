import { describe, expect, it } from 'vitest';
import { onPointFact } from '#app/features/reputation/on-point-fact.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';
import { factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const deliver = (fact: { kind: string; subjectKind: string; subjectId: number; actorId: number | null }) =>
  db.transaction((tx) => onPointFact({ db: tx, actor: system, now: new Date() }, fact));

/** Somebody who holds no badge yet: not confirmed, and not here for a year. */
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

  it('grants the badge of a first solution once, and of a confirmed address', async () => {
    const { asker, author, thread, reply } = await anAnswer();
    await db.sql`insert into acceptances (thread_id, reply_id, accepted_by) values (${thread.id}, ${reply.id}, ${asker.id})`;
    const fact = { kind: 'reply.accepted', subjectKind: 'reply', subjectId: reply.id, actorId: asker.id };
    await deliver(fact);
    await deliver(fact);
    const granted = await factsAbout(db, 'member', author.id);
    expect(granted).toMatchObject([{ kind: 'badge.granted', payload: { badge: 'first-solution' } }]);
    await db.sql`update members set email_verified_at = now() where id = ${author.id}`;
    await deliver({
      kind: 'member.verified',
      subjectKind: 'member',
      subjectId: author.id,
      actorId: author.id,
    });
    const badges = await db.sql`select badge from badge_grants where member_id = ${author.id} order by id`;
    expect(badges).toEqual([{ badge: 'first-solution' }, { badge: 'confirmed' }]);
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
