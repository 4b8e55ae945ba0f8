import { expect, it } from 'vitest';
import { assignItem } from '#app/features/moderation/assign-item.server';
import { loadCase, previewLetter } from '#app/features/moderation/case-queries.server';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { noteOnItem } from '#app/features/moderation/note-on-item.server';
import { countQueue, listItems, listQueue } from '#app/features/moderation/queue-queries.server';
import { getSubject } from '#app/features/moderation/subject-queries.server';
import { may } from '#app/policy/policy';
import type { MemberActor } from '#app/policy/actor';
import { aBoard, aQueueItem, aReply, aReview, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const everything = { show: 'open' as const, cause: null, mine: false, overdue: false };

async function aQueueOfAllKinds() {
  const items = [];
  for (const seenBy of [['public'], ['members'], ['staff'], ['group:7'], ['owners:3', 'group:8']]) {
    const thread = await aThread(db, { boardId: (await aBoard(db, { seenBy })).id });
    const reply = await aReply(db, { threadId: thread.id });
    items.push(await aQueueItem(db, { subjectKind: 'thread', subjectId: thread.id }));
    items.push(await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id }));
  }
  const elsewhere = await aBoard(db, { moderatedBy: ['member:1'] });
  const inElsewhere = await aThread(db, { boardId: elsewhere.id });
  items.push(await aQueueItem(db, { subjectKind: 'thread', subjectId: inElsewhere.id }));
  items.push(await aQueueItem(db, { subjectKind: 'review', subjectId: (await aReview(db)).id }));
  items.push(await aQueueItem(db, { subjectKind: 'member', subjectId: (await aMember(db)).id }));
  return items;
}

it('agrees with may() about every item, in lists, counts and on its page', async () => {
  const items = await aQueueOfAllKinds();
  const plain = await aMember(db, { role: 'moderator' });
  const inGroup: MemberActor = { ...plain, audiences: [...plain.audiences, 'group:7'] };
  const keeper: MemberActor = { ...plain, id: 1 };
  const viewers = [plain, inGroup, keeper, await aMember(db, { role: 'admin' })];
  const seen = [];
  for (const viewer of viewers) {
    const allowed = [];
    for (const item of items) {
      const subject = await getSubject(db, item.subjectKind as 'thread', item.subjectId);
      if (subject && may(viewer, 'queue.open', subject).ok) allowed.push(item.publicId);
    }
    const question = { filter: everything, viewer, now };
    expect((await listQueue(db, question, null)).map((line) => line.publicId).sort()).toEqual(allowed.sort());
    expect((await countQueue(db, question)).open).toBe(allowed.length);
    const ids = items.map((item) => item.publicId);
    expect((await listItems(db, viewer, ids)).map((line) => line.publicId).sort()).toEqual(allowed);
    for (const { publicId } of items)
      expect((await loadCase({ db, actor: viewer, now: new Date() }, publicId)) !== null).toBe(
        allowed.includes(publicId),
      );
    seen.push(allowed.length);
  }
  expect(seen).toEqual([8, 10, 9, 13]);
});

it('lets nobody touch by its address what is not in their queue', async () => {
  const thread = await aThread(db, { boardId: (await aBoard(db, { seenBy: ['group:7'] })).id });
  const { publicId } = await aQueueItem(db, { subjectKind: 'thread', subjectId: thread.id });
  const actor = await aMember(db, { role: 'moderator' });
  const ctx = { db, actor, now };
  const gone = { ok: false, problem: { code: 'gone' } };
  const decision = { decision: 'hide' as const, reason: 'spam' as const, note: '' };
  expect(await decideItem(ctx, { itemPublicId: publicId, ...decision })).toEqual(gone);
  expect(await assignItem(ctx, { itemPublicId: publicId, to: actor.handle })).toEqual(gone);
  expect(await noteOnItem(ctx, { itemPublicId: publicId, body: 'Hm.' })).toEqual(gone);
  expect(await previewLetter(ctx, publicId, decision)).toBeNull();
});
