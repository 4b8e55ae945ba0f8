import { beforeAll, describe, expect, it } from 'vitest';
import { pageStartOf, repliesPerPage } from '#app/features/boards/reply';
import { getReplyPlace, getThreadPage, listReplies } from '#app/features/boards/thread-queries.server';
import { visitor } from '#app/policy/actor';
import { aBoard, aProduct, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

describe('getThreadPage', () => {
  it('finds nothing at an address that leads nowhere', async () => {
    expect(await getThreadPage(db, visitor, 'a'.repeat(12))).toBeNull();
  });

  it('gathers everything about a thread, and for a member what is theirs', async () => {
    const [ann, bo] = [await aMember(db, { displayName: 'Ann' }), await aMember(db, { displayName: 'Bo' })];
    const product = await aProduct(db, { name: 'Kettle' });
    const thread = await aThread(db, { authorId: ann.id, productId: product.id, voteCount: 1 });
    const reply = await aReply(db, { threadId: thread.id, authorId: bo.id });
    await db.sql`update threads set accepted_reply_id = ${reply.id}, last_position = 1, reply_count = 1 where id = ${thread.id}`;
    await db.sql`insert into acceptances (thread_id, reply_id, accepted_by) values (${thread.id}, ${reply.id}, ${ann.id})`;
    await db.sql`insert into votes (subject_kind, subject_id, member_id) values ('thread', ${thread.id}, ${bo.id})`;
    await db.sql`insert into thread_follows (member_id, thread_id) values (${bo.id}, ${thread.id})`;
    await db.sql`insert into read_marks (member_id, thread_id, position) values (${bo.id}, ${thread.id}, 1)`;

    const forVisitor = await getThreadPage(db, visitor, thread.publicId);
    expect(forVisitor).toMatchObject({
      title: thread.title,
      product: { slug: product.slug, name: 'Kettle' },
      opener: { author: { name: 'Ann', handle: ann.handle }, own: false, voted: false, votes: 1 },
      accepted: { position: 1, by: 'Ann', reply: { author: { name: 'Bo' } } },
      follow: null,
      readUpTo: null,
    });
    const forBo = await getThreadPage(db, bo, thread.publicId);
    expect(forBo).toMatchObject({
      opener: { voted: true },
      follow: 'all',
      readUpTo: 1,
      accepted: { reply: { own: true } },
    });
  });

  it('says nothing of an accepted answer that the viewer may not read', async () => {
    const thread = await aThread(db);
    const reply = await aReply(db, { threadId: thread.id, state: 'hidden' });
    await db.sql`update threads set accepted_reply_id = ${reply.id} where id = ${thread.id}`;
    expect((await getThreadPage(db, visitor, thread.publicId))?.accepted).toBeNull();
  });

  it('names somebody who has left only as far as they are still known', async () => {
    const left = await aMember(db);
    await db.sql`update members set state = 'erased', display_name = 'Former member' where id = ${left.id}`;
    const thread = await aThread(db, { authorId: left.id });
    const orphan = await aThread(db, { authorId: null });
    for (const { publicId } of [thread, orphan]) {
      expect((await getThreadPage(db, visitor, publicId))?.opener.author).toMatchObject({
        name: 'Former member',
        handle: null,
      });
    }
  });
});

describe('the pages of a thread', () => {
  let thread: Awaited<ReturnType<typeof aThread>>;
  const replies: string[] = [];
  const visible: string[] = [];

  beforeAll(async () => {
    thread = await aThread(db, { boardId: (await aBoard(db)).id });
    for (let position = 1; position <= 65; position += 1) {
      const state = position % 7 === 0 ? 'hidden' : 'visible';
      const { publicId } = await aReply(db, { threadId: thread.id, position, state });
      replies.push(publicId);
      if (state === 'visible') visible.push(publicId);
    }
  });

  const page = (stretch: { after?: number; before?: number } = {}) =>
    listReplies(db, visitor, { publicId: thread.publicId, after: null, before: null, ...stretch });

  it('go on and back through every visible reply, in order', async () => {
    const seen: string[] = [];
    let current = await page();
    expect(current.hasEarlier).toBe(false);
    for (;;) {
      seen.push(...current.replies.map((reply) => reply.publicId));
      const last = current.replies.at(-1);
      if (!current.hasLater || !last) break;
      current = await page({ after: last.position });
    }
    expect(seen).toEqual(visible);

    const back: string[] = [];
    for (;;) {
      back.unshift(...current.replies.map((reply) => reply.publicId));
      const first = current.replies[0];
      if (!current.hasEarlier || !first) break;
      current = await page({ before: first.position });
    }
    expect(back).toEqual(visible);
  });

  it('hold each reply on the page to which its permalink leads', async () => {
    for (const publicId of visible) {
      const place = await getReplyPlace(db, publicId);
      if (!place) throw new Error('the reply is gone');
      const start = pageStartOf(place.position);
      const { replies: shown } = await page(start > 0 ? { after: start } : {});
      expect(shown.length).toBeLessThanOrEqual(repliesPerPage);
      expect(shown.map((reply) => reply.publicId)).toContain(publicId);
    }
  });

  it('say nothing of a reply that is not there', async () => {
    expect(await getReplyPlace(db, 'a'.repeat(12))).toBeNull();
  });
});
