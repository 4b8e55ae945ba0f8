import { expect, it } from 'vitest';
import { indexSubjects } from '#search/indexing/index-subjects';
import { nextPending } from '#search/indexing/pending';
import { refreshVotes } from '#search/indexing/refresh-votes';
import { aReply, aReview, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

it('brings the votes of threads, replies and reviews into the index, and tells the server of those alone', async () => {
  const thread = await aThread(db);
  const reply = await aReply(db, { threadId: thread.id });
  const review = await aReview(db);
  const still = await aThread(db);
  const subjects = [
    { kind: 'thread' as const, id: thread.id },
    { kind: 'thread' as const, id: still.id },
    { kind: 'reply' as const, id: reply.id },
    { kind: 'review' as const, id: review.id },
  ];
  await indexSubjects(db, subjects, { hasRemote: false });
  await db.sql`update threads set vote_count = 3 where id = ${thread.id}`;
  await db.sql`update replies set vote_count = 5 where id = ${reply.id}`;
  await db.sql`update reviews set helpful_count = 7 where id = ${review.id}`;
  expect(await refreshVotes(db, { hasRemote: true })).toBe(3);
  const rows = await db.sql`select kind, votes from search_documents where votes > 0 order by votes`;
  expect([...rows]).toEqual([
    { kind: 'thread', votes: 3 },
    { kind: 'reply', votes: 5 },
    { kind: 'review', votes: 7 },
  ]);
  expect(await nextPending(db, 10)).toHaveLength(3);
  expect(await refreshVotes(db, { hasRemote: true })).toBe(0);
});
