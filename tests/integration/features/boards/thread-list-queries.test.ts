import { beforeAll, describe, expect, it } from 'vitest';
import { markThreadRead } from '#app/features/boards/mark-thread-read.server';
import { threadsPerPage, type ThreadFilter } from '#app/features/boards/thread';
import { listThreadsOfBoard } from '#app/features/boards/thread-list-queries.server';
import type { Keyset } from '#app/lib/keyset';
import { visitor, type Actor } from '#app/policy/actor';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-03-20T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const begun = (hours: number) => ({ occurredAt: hoursAgo(hours), lastActivityAt: hoursAgo(hours) });

interface Question {
  filter?: ThreadFilter;
  tag?: string | null;
  after?: Keyset | null;
  before?: Keyset | null;
}

function list(actor: Actor, boardId: number, question: Question = {}) {
  return listThreadsOfBoard(db, actor, {
    boardId,
    filter: 'all',
    tag: null,
    after: null,
    before: null,
    ...question,
  });
}

const titles = (threads: ReadonlyArray<{ title: string }>) => threads.map((thread) => thread.title);

describe('a long board', () => {
  const count = threadsPerPage * 3 + 5;
  let boardId: number;

  beforeAll(async () => {
    boardId = (await aBoard(db)).id;
    for (let index = 0; index < count; index += 1) {
      // Every third thread moved at the same moment as the one before it: ids then decide.
      await aThread(db, { boardId, title: `Thread ${index}`, ...begun(index - (index % 3 === 0 ? 1 : 0)) });
    }
    await aThread(db, { boardId, title: 'Pinned', ...begun(900), pinnedAt: hoursAgo(1) });
  });

  it('is read to its end without a gap or a repeat, and back again', async () => {
    const onward: string[] = [];
    let page = await list(visitor, boardId);
    expect(page.newer).toBeNull();
    onward.push(...titles(page.threads));
    while (page.older) {
      page = await list(visitor, boardId, { after: page.older });
      onward.push(...titles(page.threads));
    }
    expect(new Set(onward).size).toBe(count + 1);
    expect(onward).toHaveLength(count + 1);

    const back: string[] = [...titles(page.threads)];
    while (page.newer) {
      page = await list(visitor, boardId, { before: page.newer });
      back.unshift(...titles(page.threads));
    }
    expect(back).toEqual(onward);
  });

  it('shows pinned threads before the first page and nowhere else', async () => {
    const first = await list(visitor, boardId);
    expect(titles(first.threads)[0]).toBe('Pinned');
    const tagged = await list(visitor, boardId, { filter: 'unsolved' });
    expect(titles(tagged.threads)).not.toContain('Pinned');
  });

  it('turns a page before the newest into the first one', async () => {
    const first = await list(visitor, boardId);
    const second = await list(visitor, boardId, { after: first.older });
    expect(await list(visitor, boardId, { before: second.newer })).toEqual(first);
  });
});

describe('the filters of a board', () => {
  it('knows unsolved from unanswered from solved', async () => {
    const { id: boardId } = await aBoard(db);
    await aThread(db, { boardId, title: 'Talk', kind: 'discussion', ...begun(1) });
    await aThread(db, { boardId, title: 'Unanswered', ...begun(2) });
    await aThread(db, { boardId, title: 'Unsolved', replyCount: 1, ...begun(3) });
    const solved = await aThread(db, { boardId, title: 'Solved', replyCount: 1, ...begun(4) });
    const reply = await aReply(db, { threadId: solved.id });
    await db.sql`update threads set accepted_reply_id = ${reply.id} where id = ${solved.id}`;

    expect(titles((await list(visitor, boardId, { filter: 'unsolved' })).threads)).toEqual([
      'Unanswered',
      'Unsolved',
    ]);
    expect(titles((await list(visitor, boardId, { filter: 'unanswered' })).threads)).toEqual(['Unanswered']);
    expect((await list(visitor, boardId)).threads.at(-1)).toMatchObject({ title: 'Solved', solved: true });
  });

  it('finds by tag', async () => {
    const { id: boardId } = await aBoard(db);
    const tagged = await aThread(db, { boardId, title: 'Tagged', ...begun(1) });
    await aThread(db, { boardId, title: 'Plain', ...begun(2) });
    await db.sql`
      with tag as (insert into tags (slug, name) values ('pump', 'Pump') returning id)
      insert into thread_tags (thread_id, tag_id) select ${tagged.id}, id from tag`;
    expect(titles((await list(visitor, boardId, { tag: 'pump' })).threads)).toEqual(['Tagged']);
    expect((await list(visitor, boardId, { tag: 'no-such-tag' })).threads).toEqual([]);
  });

  it('shows held and hidden threads to their author alone, among their own', async () => {
    const { id: boardId } = await aBoard(db);
    const [ann, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
    for (const state of ['visible', 'held', 'hidden', 'withdrawn']) {
      await aThread(db, { boardId, authorId: ann.id, title: state, state, ...begun(1) });
    }
    for (const actor of [visitor, ann, moderator]) {
      expect(titles((await list(actor, boardId)).threads)).toEqual(['visible']);
    }
    const own = (await list(ann, boardId, { filter: 'mine' })).threads;
    expect(titles(own).sort()).toEqual(['held', 'hidden', 'visible']);
    expect((await list(moderator, boardId, { filter: 'mine' })).threads).toEqual([]);
    expect((await list(visitor, boardId, { filter: 'mine' })).threads).toEqual([]);
  });

  it('shows what a member follows', async () => {
    const { id: boardId } = await aBoard(db);
    const ann = await aMember(db);
    const followed = await aThread(db, { boardId, title: 'Followed', ...begun(1) });
    await aThread(db, { boardId, title: 'Other', ...begun(2) });
    await db.sql`insert into thread_follows (member_id, thread_id) values (${ann.id}, ${followed.id})`;
    expect(titles((await list(ann, boardId, { filter: 'following' })).threads)).toEqual(['Followed']);
  });
});

describe('what is new to a member', () => {
  it('counts replies by others that they may read, behind their mark', async () => {
    const { id: boardId } = await aBoard(db);
    const [ann, bo] = [await aMember(db), await aMember(db)];
    const thread = await aThread(db, { boardId, lastPosition: 5, replyCount: 3, ...begun(1) });
    const states = ['visible', 'visible', 'held', 'visible', 'hidden'];
    for (const [index, state] of states.entries()) {
      const authorId = index === 3 ? ann.id : bo.id;
      await aReply(db, { threadId: thread.id, position: index + 1, state, authorId });
    }
    const ofAnn = async () => (await list(ann, boardId)).threads[0];
    expect(await ofAnn()).toMatchObject({ opened: false, newReplies: 0 });
    await markThreadRead({ db, actor: ann, now }, { threadId: thread.id, position: 1 });
    // The second; not the held one, not her own, not the hidden one.
    expect(await ofAnn()).toMatchObject({ opened: true, newReplies: 1 });
    await markThreadRead({ db, actor: ann, now }, { threadId: thread.id, position: 5 });
    expect(await ofAnn()).toMatchObject({ newReplies: 0 });
  });
});
