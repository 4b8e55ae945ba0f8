import { describe, expect, it } from 'vitest';
import { postReply } from '#app/features/boards/post-reply.server';
import type { MemberActor } from '#app/policy/actor';
import { subscriptions } from '#db/subscriptions';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const reply = (by: MemberActor, threadPublicId: string, body = 'Words.') =>
  postReply({ db, actor: by, now }, { threadPublicId, body });

async function aQuestion(state = 'visible') {
  const [asker, board] = [await aMember(db), await aBoard(db)];
  return { asker, board, thread: await aThread(db, { by: asker, boardId: board.id, state }) };
}

async function stateOf(threadId: number) {
  const [row] = await db.sql`
    select reply_count as replies, last_position as last, staff_replied as staff, last_reply_author_id::int as "lastAuthor"
    from threads where id = ${threadId}`;
  return row;
}

async function replyRow(publicId: string) {
  const [row] = await db.sql<
    [{ id: number; position: number; state: string }]
  >`select id, position, state from replies where public_id = ${publicId}`;
  return row;
}

describe('postReply', () => {
  it('adds a reply, counts it, marks it read by its author, who follows, and tells everybody', async () => {
    const { thread } = await aQuestion();
    const author = await aMember(db);
    const posted = await reply(author, thread.publicId);
    if (!posted.ok) throw new Error('not posted');
    const row = await replyRow(posted.value.publicId);
    expect(row).toMatchObject({ position: 1, state: 'visible' });
    expect(await stateOf(thread.id)).toEqual({ replies: 1, last: 1, staff: false, lastAuthor: author.id });
    expect(await db.sql`select position from read_marks where member_id = ${author.id}`).toEqual([
      { position: 1 },
    ]);
    expect(await db.sql`select 1 from thread_follows where member_id = ${author.id}`).toHaveLength(1);
    expect(await factsAbout(db, 'reply', row.id)).toMatchObject([
      {
        kind: 'reply.posted',
        actorId: author.id,
        payload: { threadId: thread.id, position: 1 },
        tasks: [...subscriptions['reply.posted']].sort(),
      },
    ]);
  });

  it('gives fifty replies of the same moment fifty positions without a gap', async () => {
    const { thread } = await aQuestion();
    const authors = await Promise.all(Array.from({ length: 10 }, () => aMember(db)));
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => reply(authors[index % 10] as MemberActor, thread.publicId)),
    );
    const rows = await db.sql<Array<{ position: number }>>`
      select position from replies where thread_id = ${thread.id} order by position`;
    expect(rows.map((row) => row.position)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(await stateOf(thread.id)).toMatchObject({ replies: 50, last: 50 });
  });

  it('holds a newcomer’s link: it takes a position and counts nowhere', async () => {
    const { thread } = await aQuestion();
    const newcomer = await aMember(db, { joinedAt: '2026-02-01T09:00:00Z' });
    const posted = await reply(newcomer, thread.publicId, 'See www.example.test');
    if (!posted.ok) throw new Error('not posted');
    const row = await replyRow(posted.value.publicId);
    expect(row).toMatchObject({ position: 1, state: 'held' });
    expect(await stateOf(thread.id)).toEqual({ replies: 0, last: 1, staff: false, lastAuthor: null });
    expect(await factsAbout(db, 'reply', row.id)).toMatchObject([
      { kind: 'reply.held', payload: { cause: 'new-member-link' }, tasks: ['moderation.open'] },
    ]);
  });

  it('refuses in a locked thread, except for moderators, whose reply marks the thread', async () => {
    const { asker, thread } = await aQuestion();
    await db.sql`update threads set locked_at = now() where id = ${thread.id}`;
    const locked = { ok: false, problem: { code: 'refused', because: 'locked' } };
    expect(await reply(asker, thread.publicId)).toEqual(locked);
    expect(await reply(await aMember(db, { role: 'marketer' }), thread.publicId)).toEqual(locked);
    expect((await reply(await aMember(db, { role: 'moderator' }), thread.publicId)).ok).toBe(true);
    expect(await stateOf(thread.id)).toMatchObject({ replies: 1, staff: true });
  });

  it('finds no thread that is not there, hidden, or in a staff board; its own author cannot add to a hidden one', async () => {
    const gone = { ok: false, problem: { code: 'gone' } };
    const member = await aMember(db);
    const hidden = await aQuestion('hidden');
    const staffBoard = await aBoard(db, { seenBy: ['staff'] });
    const secret = await aThread(db, { by: await aMember(db, { role: 'admin' }), boardId: staffBoard.id });
    for (const publicId of ['nothing', hidden.thread.publicId, secret.publicId])
      expect(await reply(member, publicId)).toEqual(gone);
    expect(await reply(hidden.asker, hidden.thread.publicId)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'not-open' },
    });
  });
});
