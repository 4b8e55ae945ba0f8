import { describe, expect, it } from 'vitest';
import { voteOnPost } from '#app/features/boards/vote-on-post.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const vote = (by: MemberActor, kind: 'thread' | 'reply', publicId: string) =>
  voteOnPost({ db, actor: by, now }, { kind, publicId, given: true });
const takeBack = (by: MemberActor, publicId: string) =>
  voteOnPost({ db, actor: by, now }, { kind: 'reply', publicId, given: false });

async function anAnswer(state = 'visible') {
  const [asker, author, board] = [await aMember(db), await aMember(db), await aBoard(db)];
  const thread = await aThread(db, { by: asker, boardId: board.id });
  return { asker, author, thread, reply: await aReply(db, { by: author, threadId: thread.id, state }) };
}

async function votesOn(kind: 'thread' | 'reply', id: number) {
  const table = db.sql(kind === 'thread' ? 'threads' : 'replies');
  const [row] = await db.sql`
    select vote_count as counted, (select count(*)::int from votes where subject_kind = ${kind} and subject_id = ${id}) as rows
    from ${table} where id = ${id}`;
  return row;
}

describe('voteOnPost', () => {
  it('counts one member once, of fifty clicks at the same moment, and takes it back once', async () => {
    const { reply } = await anAnswer();
    const voter = await aMember(db);
    await Promise.all(Array.from({ length: 50 }, () => vote(voter, 'reply', reply.publicId)));
    expect(await votesOn('reply', reply.id)).toEqual({ counted: 1, rows: 1 });
    await Promise.all(Array.from({ length: 10 }, () => takeBack(voter, reply.publicId)));
    expect(await votesOn('reply', reply.id)).toEqual({ counted: 0, rows: 0 });
    expect(await factsAbout(db, 'reply', reply.id)).toMatchObject([
      { kind: 'reply.voted', actorId: voter.id, tasks: ['advocates.rescore', 'reputation.award'] },
      { kind: 'reply.unvoted', actorId: voter.id, tasks: ['advocates.rescore', 'reputation.award'] },
    ]);
  });

  it('counts everybody on a thread', async () => {
    const { thread } = await anAnswer();
    const voters = await Promise.all(Array.from({ length: 12 }, () => aMember(db)));
    await Promise.all(voters.map((voter) => vote(voter, 'thread', thread.publicId)));
    expect(await votesOn('thread', thread.id)).toEqual({ counted: 12, rows: 12 });
    expect(new Set(await kindsAbout(db, 'thread', thread.id))).toEqual(new Set(['thread.voted']));
  });

  it('refuses one’s own words and what is not open, and finds nothing that is not there', async () => {
    const { asker, author, thread, reply } = await anAnswer();
    const own = { ok: false, problem: { code: 'refused', because: 'own-content' } };
    expect(await vote(author, 'reply', reply.publicId)).toEqual(own);
    expect(await vote(asker, 'thread', thread.publicId)).toEqual(own);
    expect(await vote(asker, 'reply', 'nothing')).toEqual({ ok: false, problem: { code: 'gone' } });
    const held = await anAnswer('held');
    expect(await vote(asker, 'reply', held.reply.publicId)).toMatchObject({ ok: false });
    const staff = await aBoard(db, { seenBy: ['staff'] });
    const secret = await aThread(db, { by: await aMember(db, { role: 'admin' }), boardId: staff.id });
    expect(await vote(asker, 'thread', secret.publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await votesOn('reply', held.reply.id)).toEqual({ counted: 0, rows: 0 });
  });
});
