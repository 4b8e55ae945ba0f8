import { expect, it } from 'vitest';
import { countPostsOfMember, listPostsOfMember } from '#app/features/boards/member-posts-queries.server';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();

it('lists and counts what somebody gave as far as the viewer may read it, page by page', async () => {
  const [author, member] = [await aMember(db), await aMember(db)];
  const [open, inner] = [await aBoard(db), await aBoard(db, { seenBy: ['members'] })];
  const thread = await aThread(db, { by: member, boardId: open.id });
  const inside = await aThread(db, { by: author, boardId: inner.id });
  for (let turn = 0; turn < 23; turn += 1) await aReply(db, { by: author, threadId: thread.id });
  const accepted = await aReply(db, { by: author, threadId: thread.id });
  await db.sql`update threads set accepted_reply_id = ${accepted.id} where id = ${thread.id}`;
  await db.sql`update replies set occurred_at = '2026-01-01T00:00:00Z' where author_id = ${author.id}`;
  await aReply(db, { by: author, threadId: inside.id });
  const [of, as] = [
    { id: author.id, viewer: visitor },
    { id: author.id, viewer: member },
  ];
  expect(await countPostsOfMember(db, of)).toEqual({ threads: 0, replies: 24, answers: 1 });
  expect(await countPostsOfMember(db, as)).toEqual({ threads: 1, replies: 25, answers: 1 });

  const page = await listPostsOfMember(db, of, { selection: 'replies', after: null });
  expect(page).toHaveLength(21);
  const last = page[19];
  const next = await listPostsOfMember(db, of, {
    ...{ selection: 'replies', after: { value: last?.occurredAt ?? '', id: last?.id ?? 0 } },
  });
  const ids = [...page.slice(0, 20), ...next].map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([24, 24]);

  const answers = await listPostsOfMember(db, of, { selection: 'answers', after: null });
  expect(answers.map(({ id, accepted: isOne }) => [id, isOne])).toEqual([[accepted.id, true]]);
  expect(await listPostsOfMember(db, of, { selection: 'threads', after: null })).toEqual([]);
  const threads = await listPostsOfMember(db, as, { selection: 'threads', after: null });
  expect(threads.map(({ id }) => id)).toEqual([inside.id]);
});
