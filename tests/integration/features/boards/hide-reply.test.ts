import { describe, expect, it } from 'vitest';
import { acceptReply } from '#app/features/boards/accept-reply.server';
import { hideReply, restoreReply } from '#app/features/boards/hide-reply.server';
import { subscriptions } from '#db/subscriptions';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const moderator = await aMember(db, { role: 'moderator' });
const ctx = { db, actor: moderator, now };

async function anAnswer() {
  const [asker, author, board] = [await aMember(db), await aMember(db), await aBoard(db)];
  const thread = await aThread(db, { by: asker, boardId: board.id });
  return { asker, thread, reply: await aReply(db, { by: author, threadId: thread.id }) };
}

async function stateOf(replyId: number) {
  const [row] = await db.sql`
    select r.state, t.reply_count as counted, t.accepted_reply_id::int as accepted,
           (select count(*)::int from acceptances a where a.thread_id = t.id and a.undone_at is null) as live
    from replies r join threads t on t.id = r.thread_id where r.id = ${replyId}`;
  return row;
}

describe('hideReply and restoreReply', () => {
  it('undo the acceptance with the reply, count once, and do not accept it again by themselves', async () => {
    const { asker, thread, reply } = await anAnswer();
    await acceptReply({ db, actor: asker, now }, { publicId: reply.publicId, accepted: true });
    expect(await stateOf(reply.id)).toEqual({ state: 'visible', counted: 1, accepted: reply.id, live: 1 });
    await Promise.all(
      Array.from({ length: 10 }, () => db.transaction((tx) => hideReply({ ...ctx, db: tx }, reply.id))),
    );
    expect(await stateOf(reply.id)).toEqual({ state: 'hidden', counted: 0, accepted: null, live: 0 });
    await restoreReply(ctx, reply.id);
    await restoreReply(ctx, reply.id);
    expect(await stateOf(reply.id)).toEqual({ state: 'visible', counted: 1, accepted: null, live: 0 });
    expect((await factsAbout(db, 'reply', reply.id)).slice(1)).toMatchObject([
      {
        kind: 'reply.hidden',
        actorId: moderator.id,
        payload: { threadId: thread.id },
        tasks: [...subscriptions['reply.hidden']].sort(),
      },
      { kind: 'reply.restored', tasks: [...subscriptions['reply.restored']].sort() },
    ]);
  });

  it('leave the accepted answer alone when another reply is hidden', async () => {
    const { asker, thread, reply } = await anAnswer();
    const other = await aReply(db, { by: await aMember(db), threadId: thread.id });
    await acceptReply({ db, actor: asker, now }, { publicId: reply.publicId, accepted: true });
    await hideReply(ctx, other.id);
    expect(await stateOf(other.id)).toEqual({ state: 'hidden', counted: 1, accepted: reply.id, live: 1 });
  });

  it('leave a withdrawn reply as it is', async () => {
    const { reply } = await anAnswer();
    await db.sql`update replies set state = 'withdrawn' where id = ${reply.id}`;
    await hideReply(ctx, reply.id);
    await restoreReply(ctx, reply.id);
    expect(await stateOf(reply.id)).toMatchObject({ state: 'withdrawn' });
    expect(await kindsAbout(db, 'reply', reply.id)).toEqual([]);
  });

  it('never leave an answer both hidden and accepted, whoever comes first', async () => {
    for (let times = 0; times < 10; times += 1) {
      const { asker, reply } = await anAnswer();
      await Promise.all([
        acceptReply({ db, actor: asker, now }, { publicId: reply.publicId, accepted: true }),
        db.transaction((tx) => hideReply({ ...ctx, db: tx }, reply.id)),
      ]);
      expect(await stateOf(reply.id)).toEqual({ state: 'hidden', counted: 0, accepted: null, live: 0 });
    }
  });

  it('take away and bring back everything that only visible words count for', async () => {
    const { thread, reply } = await anAnswer();
    const team = await aMember(db, { role: 'moderator' });
    const byTeam = await aReply(db, { by: team, threadId: thread.id });
    await db.sql`update threads set occurred_at = '2026-01-01T00:00:00Z' where id = ${thread.id}`;
    await db.sql`update replies set occurred_at = '2026-01-02T00:00:00Z' where id = ${reply.id}`;
    await db.sql`update replies set occurred_at = '2026-01-03T00:00:00Z' where id = ${byTeam.id}`;
    const figures = async () => {
      const [row] = await db.sql`
        select reply_count as replies, staff_replied as team, last_activity_at as latest from threads where id = ${thread.id}`;
      return row;
    };
    await hideReply(ctx, byTeam.id);
    expect(await figures()).toEqual({ replies: 1, team: false, latest: '2026-01-02T00:00:00Z' });
    await hideReply(ctx, reply.id);
    expect(await figures()).toEqual({ replies: 0, team: false, latest: '2026-01-01T00:00:00Z' });
    await restoreReply(ctx, byTeam.id);
    expect(await figures()).toEqual({ replies: 1, team: true, latest: '2026-01-03T00:00:00Z' });
  });
});
