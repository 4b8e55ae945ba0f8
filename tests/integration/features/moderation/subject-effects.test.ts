import { describe, expect, it } from 'vitest';
import { hideSubject, lockSubject, restoreSubject } from '#app/features/moderation/subject-effects.server';
import { getSubject } from '#app/features/moderation/subject-queries.server';
import { countReview } from '#app/features/reviews/review-counts.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aReply, aReview, aThread } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const ctx = { db, actor: await aMember(db, { role: 'moderator' }), now: new Date('2026-02-01T10:00:00Z') };

async function subjectOf(kind: 'thread' | 'reply' | 'review' | 'member', id: number) {
  const subject = await getSubject(db, kind, id);
  if (!subject) throw new Error('the subject is gone');
  return subject;
}

async function oneOfEach() {
  const [by, board, product] = [await aMember(db), await aBoard(db), await aProduct(db)];
  const thread = await aThread(db, { by, boardId: board.id });
  const reply = await aReply(db, { by, threadId: thread.id });
  const review = await aReview(db, { by, productId: product.id });
  await db.transaction((tx) => countReview(tx, review.id, 1));
  return [
    await subjectOf('thread', thread.id),
    await subjectOf('reply', reply.id),
    await subjectOf('review', review.id),
  ];
}

describe('hideSubject, restoreSubject and lockSubject', () => {
  it('hide each kind and let it stand again, through its own room', async () => {
    for (const subject of await oneOfEach()) {
      await hideSubject(ctx, subject, 'spam');
      await restoreSubject(ctx, subject);
      expect(await kindsAbout(db, subject.kind, subject.id)).toEqual([
        `${subject.kind}.hidden`,
        `${subject.kind}.restored`,
      ]);
    }
  });

  it('lock threads only, and do nothing to an account', async () => {
    for (const subject of await oneOfEach()) await lockSubject(ctx, subject);
    expect(await db.sql`select 1 from threads where locked_at is not null`).toHaveLength(1);
    const account = await subjectOf('member', ctx.actor.id);
    await hideSubject(ctx, account, 'spam');
    await lockSubject(ctx, account);
    await restoreSubject(ctx, account);
    expect(await db.sql`select state from members where id = ${account.id}`).toEqual([{ state: 'active' }]);
  });
});
