import { describe, expect, it } from 'vitest';
import { listSubjects, loadDocuments } from '#search/documents/sources';
import { aBoard, aProduct, aReply, aReview, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

const only = async (kind: 'thread' | 'reply' | 'review' | 'product' | 'member', id: number) =>
  (await loadDocuments(db, [{ kind, id }]))[0];

describe('loadDocuments', () => {
  it('shapes a thread with its tags and what was replied, the accepted reply first', async () => {
    const board = await aBoard(db);
    const thread = await aThread(db, {
      boardId: board.id,
      title: 'Kettle leaks',
      bodyHtml: '<p>At the <em>lid</em> &amp; base.</p>',
      voteCount: 3,
      occurredAt: '2025-03-01T10:00:00.700Z',
    });
    await aReply(db, { threadId: thread.id, position: 1, bodyHtml: '<p>First.</p>' });
    const best = await aReply(db, { threadId: thread.id, position: 2, bodyHtml: '<p>Best.</p>' });
    await aReply(db, { threadId: thread.id, position: 3, bodyHtml: '<p>Liked.</p>', voteCount: 5 });
    await aReply(db, { threadId: thread.id, position: 4, bodyHtml: '<p>Secret.</p>', state: 'hidden' });
    await db.sql`update threads set accepted_reply_id = ${best.id} where id = ${thread.id}`;
    await db.sql`
      with tag as (insert into tags (slug, name) values ('hard-water', 'Hard water'), ('lid', 'Lid') returning id)
      insert into thread_tags (thread_id, tag_id) select ${thread.id}, id from tag`;

    expect(await only('thread', thread.id)).toMatchObject({
      id: `thread_${thread.id}`,
      boardId: board.id,
      threadId: thread.id,
      title: 'Kettle leaks',
      body: 'At the lid & base.',
      context: 'Best. Liked. First.',
      tags: ['hard-water', 'lid'],
      solved: true,
      votes: 3,
      createdAt: Date.parse('2025-03-01T10:00:00Z') / 1000,
    });
    expect(await only('reply', best.id)).toMatchObject({
      threadId: thread.id,
      body: 'Best.',
      accepted: true,
    });
  });

  it('knows solved and unsolved of questions only', async () => {
    const question = await aThread(db, { kind: 'question' });
    const discussion = await aThread(db, { kind: 'discussion' });
    expect((await only('thread', question.id))?.solved).toBe(false);
    expect((await only('thread', discussion.id))?.solved).toBeNull();
  });

  it('shapes a review with its good and bad sides, to be found by its product too', async () => {
    const product = await aProduct(db, { name: 'Larkspur kettle' });
    const review = await aReview(db, {
      productId: product.id,
      title: 'Fine',
      bodyHtml: '<p>Boils.</p>',
      pros: 'Quiet',
      cons: 'Heavy',
      stars: 4,
    });
    expect(await only('review', review.id)).toMatchObject({
      boardId: null,
      productId: product.id,
      title: 'Fine',
      body: 'Boils.\nQuiet\nHeavy',
      context: 'Larkspur kettle',
      stars: 4,
      proof: 'unconfirmed',
    });
  });

  it('shapes a member from the public page alone', async () => {
    const ann = await aMember(db, { displayName: 'Ann Lee' });
    const document = await only('member', ann.id);
    expect(document?.title).toBe(`Ann Lee (@${ann.handle})`);
    expect(JSON.stringify(document)).not.toContain('people.test');
  });

  it('has no document for what may not be found', async () => {
    const hiddenThread = await aThread(db, { state: 'hidden' });
    const ann = await aMember(db);
    await db.sql`update members set state = 'suspended' where id = ${ann.id}`;
    const subjects = [
      { kind: 'thread' as const, id: hiddenThread.id },
      { kind: 'thread' as const, id: (await aThread(db, { state: 'held' })).id },
      { kind: 'reply' as const, id: (await aReply(db, { threadId: hiddenThread.id })).id },
      { kind: 'reply' as const, id: (await aReply(db, { state: 'withdrawn' })).id },
      { kind: 'review' as const, id: (await aReview(db, { state: 'pending' })).id },
      { kind: 'product' as const, id: (await aProduct(db, { state: 'retired' })).id },
      { kind: 'member' as const, id: ann.id },
      { kind: 'member' as const, id: 999_999 },
    ];
    expect(await loadDocuments(db, subjects)).toEqual([]);
    const listed: string[] = [];
    for await (const batch of listSubjects(db, 2))
      listed.push(...batch.map(({ kind, id }) => `${kind}_${id}`));
    expect(listed.length).toBeGreaterThan(5);
    expect(listed.filter((one) => subjects.some(({ kind, id }) => one === `${kind}_${id}`))).toEqual([]);
  });

  it('gives a new version to every change but a vote', async () => {
    const thread = await aThread(db);
    const before = await only('thread', thread.id);
    await db.sql`update threads set vote_count = 9 where id = ${thread.id}`;
    expect(await only('thread', thread.id)).toMatchObject({ votes: 9, version: before?.version });
    await aReply(db, { threadId: thread.id, bodyHtml: '<p>Something new.</p>' });
    expect((await only('thread', thread.id))?.version).not.toBe(before?.version);
  });
});
