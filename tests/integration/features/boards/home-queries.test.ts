import { describe, expect, it } from 'vitest';
import { listFeedThreads } from '#app/features/boards/feed-queries.server';
import { listThreadsOfHome } from '#app/features/boards/home-queries.server';
import { markThreadRead } from '#app/features/boards/mark-thread-read.server';
import { visitor, type Actor, type MemberActor } from '#app/policy/actor';
import { aBoard, aProduct, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-03-20T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const begun = (hours: number) => ({ occurredAt: hoursAgo(hours), lastActivityAt: hoursAgo(hours) });
const titles = (threads: ReadonlyArray<{ title: string }>) => threads.map((thread) => thread.title);

describe('listThreadsOfHome', () => {
  it('shows each person what their boards say, and nothing of the others', async () => {
    const [open, inner, staff] = [
      await aBoard(db),
      await aBoard(db, { seenBy: ['members'] }),
      await aBoard(db, { seenBy: ['staff'] }),
    ];
    const late = { occurredAt: '2030-01-01T00:00:00Z', lastActivityAt: '2030-01-01T00:00:00Z' };
    for (const [board, name] of [
      [open, 'open'],
      [inner, 'inner'],
      [staff, 'staff'],
    ] as const) {
      await aThread(db, { boardId: board.id, title: `new ${name}`, ...late });
      await aThread(db, {
        boardId: board.id,
        title: `team ${name}`,
        authorRole: 'moderator',
        replyCount: 1,
        ...late,
      });
      await aThread(db, { boardId: board.id, title: `hidden ${name}`, state: 'hidden', ...late });
    }
    const [member, marketer] = [await aMember(db), await aMember(db, { role: 'marketer' })];
    const seen = async (actor: Actor) => {
      const home = await listThreadsOfHome(db, actor);
      const all = titles([...home.new, ...home.unanswered, ...home.team]);
      return ['open', 'inner', 'staff', 'hidden'].filter((word) => all.some((title) => title.includes(word)));
    };
    expect(await seen(visitor)).toEqual(['open']);
    expect(await seen(member)).toEqual(['open', 'inner']);
    expect(await seen(marketer)).toEqual(['open', 'inner', 'staff']);

    const home = await listThreadsOfHome(db, visitor);
    expect(titles(home.team)).toEqual(['team open']);
    expect(titles(home.unanswered)).toContain('new open');
    expect(titles(home.unanswered)).not.toContain('team open');
  });

  it('puts unread replies in followed threads first, until they are read', async () => {
    const { id: boardId } = await aBoard(db);
    const [ann, bo] = [await aMember(db), await aMember(db)];
    const thread = await aThread(db, {
      boardId,
      title: 'Followed',
      lastPosition: 2,
      replyCount: 2,
      ...begun(1),
    });
    await aReply(db, { threadId: thread.id, position: 1, authorId: bo.id });
    await aReply(db, { threadId: thread.id, position: 2, authorId: ann.id });
    await db.sql`insert into thread_follows (member_id, thread_id) values (${ann.id}, ${thread.id}), (${bo.id}, ${thread.id})`;
    for (const actor of [ann, bo])
      await markThreadRead({ db, actor, now }, { threadId: thread.id, position: 0 });
    const unread = async (actor: Actor) => titles((await listThreadsOfHome(db, actor)).unread);
    expect(await unread(ann)).toEqual(['Followed']);
    await markThreadRead({ db, actor: ann, now }, { threadId: thread.id, position: 1 });
    // Only her own reply is behind the mark now.
    expect(await unread(ann)).toEqual([]);
    expect(await unread(bo)).toEqual(['Followed']);
    expect(await unread(visitor)).toEqual([]);
  });

  it('tells owners what is said about what they own, until they have opened it', async () => {
    const [kettle, grinder] = [await aProduct(db), await aProduct(db)];
    const { id: boardId } = await aBoard(db);
    const somebody = await aMember(db);
    const owner: MemberActor = { ...somebody, audiences: [...somebody.audiences, `owners:${kettle.id}`] };
    const lately = { occurredAt: new Date().toISOString(), lastActivityAt: new Date().toISOString() };
    const about = (productId: number, title: string, authorId: number | null = null) =>
      aThread(db, { boardId, productId, title, authorId, ...lately });
    const thread = await about(kettle.id, 'It whistles');
    await about(grinder.id, 'It jams');
    await about(kettle.id, 'My own', owner.id);
    const closed = await aBoard(db, { seenBy: ['staff'] });
    await aThread(db, { boardId: closed.id, productId: kettle.id, title: 'Inside', ...lately });
    const owned = async (actor: Actor) => titles((await listThreadsOfHome(db, actor)).owned);
    expect(await owned(owner)).toEqual(['It whistles']);
    expect(await owned(somebody)).toEqual([]);
    await markThreadRead({ db, actor: owner, now }, { threadId: thread.id, position: 0 });
    expect(await owned(owner)).toEqual([]);
  });

  it('finds what somebody may read behind any number of newer threads that they may not', async () => {
    const [open, staff] = [await aBoard(db), await aBoard(db, { seenBy: ['staff'] })];
    const far = (minute: number) => new Date(Date.UTC(2040, 0, 1, 0, minute)).toISOString();
    for (let minute = 0; minute < 9; minute += 1)
      await aThread(db, {
        boardId: open.id,
        title: `Readable ${minute}`,
        occurredAt: far(minute),
        lastActivityAt: far(minute),
      });
    await db.sql`
      insert into threads (public_id, board_id, kind, title, slug, body_source, body_html, render_version, state, occurred_at, last_activity_at)
      select lpad(n::text, 12, 'z'), ${staff.id}, 'question', 'Inside ' || n, 'inside', 'x', 'x', 1, 'visible', '2041-01-01', '2041-01-01'
      from generate_series(1, 400) n`;
    const home = await listThreadsOfHome(db, visitor);
    expect(titles(home.new)).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((minute) => `Readable ${minute}`));
    expect(titles((await listThreadsOfHome(db, await aMember(db, { role: 'admin' }))).new)).toHaveLength(8);
    const feed = await listFeedThreads(db, visitor, null);
    expect(titles(feed).slice(0, 3)).toEqual(['Readable 8', 'Readable 7', 'Readable 6']);
    expect(titles(feed).some((title) => title.startsWith('Inside'))).toBe(false);
  });
});
