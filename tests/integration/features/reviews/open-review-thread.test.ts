import { describe, expect, it } from 'vitest';
import { listGrownThreads } from '#app/features/boards/grown-thread-queries.server';
import { getThreadPage } from '#app/features/boards/thread-queries.server';
import { loadOpening } from '#app/features/reviews/load-opening.server';
import { openReviewThread } from '#app/features/reviews/open-review-thread.server';
import { getReview } from '#app/features/reviews/review-queries.server';
import { hasGrown, listRootReviews } from '#app/features/reviews/review-thread-queries.server';
import { visitor, type Actor, type MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aReview } from '#tests/support/factories';
import { auditsAbout, factsAbout, kindsAbout } from '#tests/support/facts';

/** Of promise 16: the link is visible from both ends, to each who may read the other end and to nobody else. */

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const board = await aBoard(db);
const staffRoom = await aBoard(db, { seenBy: ['staff'] });
const moderator = await aMember(db, { role: 'moderator' });

const words = { title: 'The lid leaks', body: 'It drips at the hinge. What can I do?' };
const open = (actor: MemberActor, publicId: string, boardSlug = board.slug) =>
  openReviewThread({ db, actor, now }, { publicId, boardSlug, ...words });

async function someReview(state = 'published') {
  const [author, product] = [await aMember(db), await aProduct(db)];
  return { author, product, review: await aReview(db, { by: author, productId: product.id, state }) };
}

async function opened(by?: MemberActor, boardSlug = board.slug) {
  const made = await someReview();
  const thread = await open(by ?? made.author, made.review.publicId, boardSlug);
  if (!thread.ok) throw new Error(thread.problem.code);
  const page = await getThreadPage(db, made.author, thread.value.publicId);
  return { ...made, thread: { ...thread.value, id: page?.id ?? 0 } };
}

describe('openReviewThread', () => {
  it('posts a question about the product by the command that posts all, and joins the two', async () => {
    const { author, product, review, thread } = await opened();
    expect(await getThreadPage(db, visitor, thread.publicId)).toMatchObject({
      ...{ kind: 'question', title: words.title, authorId: author.id, growsFromReview: true },
      product: { slug: product.slug },
    });
    const [posted] = await factsAbout(db, 'thread', thread.id);
    expect(posted?.tasks).toEqual(
      expect.arrayContaining(['search.index', 'reputation.award', 'notifications.tell']),
    );
    expect(await kindsAbout(db, 'review', review.id)).toEqual(['review.thread-opened']);
    expect(await auditsAbout(db, 'review', review.id)).toEqual([]);
  });

  it('is noted when the team opens it', async () => {
    const { review } = await opened(moderator);
    expect(await auditsAbout(db, 'review', review.id)).toEqual([
      { action: 'review.thread-opened', actorId: moderator.id },
    ]);
  });

  it('opens one of twenty tries at the same moment, by its author and by the team', async () => {
    const { author, review } = await someReview();
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => open(nth % 2 === 0 ? author : moderator, review.publicId)),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.filter((one) => !one.ok && one.problem.code === 'opened-already')).toHaveLength(19);
    const [count] = await db.sql<[{ threads: number }]>`
      select count(*) as threads from threads t join reviews r on r.product_id = t.product_id where r.id = ${review.id}`;
    expect(count.threads).toBe(1);
    await expect(
      db.sql`insert into review_threads (review_id, thread_id) select review_id, thread_id from review_threads where review_id = ${review.id}`,
    ).rejects.toThrow('review_threads_pkey');
  });

  it('is for its author and the team, of what is public, in a board that may be posted in', async () => {
    const { author, review } = await someReview();
    const stranger = await aMember(db);
    expect(await open(stranger, review.publicId)).toMatchObject({ problem: { because: 'not-yours' } });
    expect(await open(author, 'nothing')).toMatchObject({ problem: { code: 'gone' } });
    expect(await open(author, review.publicId, 'no-board')).toMatchObject({ problem: { code: 'no-board' } });
    expect(await open(author, review.publicId, staffRoom.slug)).toMatchObject({
      problem: { code: 'no-board' },
    });
    const ideas = await aBoard(db, { threadKinds: ['idea'] });
    expect(await open(author, review.publicId, ideas.slug)).toMatchObject({
      problem: { code: 'wrong-kind' },
    });
    for (const state of ['pending', 'withheld', 'hidden', 'withdrawn']) {
      const other = await someReview(state);
      expect(await open(other.author, other.review.publicId)).toMatchObject({
        problem: { because: 'not-open' },
      });
      expect(await open(stranger, other.review.publicId)).toMatchObject({ problem: { code: 'gone' } });
      expect(await hasGrown(db, other.review.id)).toBe(false);
    }
    expect(await hasGrown(db, review.id)).toBe(false);
  });

  it('lets the team choose only among boards that the author can read', async () => {
    const { author, review } = await someReview();
    expect(await open(moderator, review.publicId, staffRoom.slug)).toMatchObject({
      problem: { code: 'closed-to-author' },
    });
    const row = await getReview(db, review.publicId, null);
    if (!row) throw new Error('no review');
    const offered = await loadOpening(db, moderator, row);
    expect(offered.boards.map(({ value }) => value)).toContain(board.slug);
    expect(offered.boards.map(({ value }) => value)).not.toContain(staffRoom.slug);
    expect(await loadOpening(db, author, row)).toMatchObject({ own: true, start: { title: row.title } });
  });
});

describe('the link between a review and its thread', () => {
  it('shows at each end to every kind of viewer exactly when they may read the other end', async () => {
    const { author, review, thread } = await opened();
    const outsider = await aMember(db);
    const member = await aMember(db);
    const insider: MemberActor = { ...member, audiences: [...member.audiences, 'group:77'] };
    const viewers: Record<string, Actor> = {
      ...{ visitor, author, outsider, insider, moderator },
      marketer: await aMember(db, { role: 'marketer' }),
      admin: await aMember(db, { role: 'admin' }),
    };
    let [shown, kept] = [0, 0];
    for (const seenBy of ['public', 'members', 'staff', 'group:77'])
      for (const threadState of ['visible', 'held', 'hidden', 'withdrawn'])
        for (const reviewState of ['published', 'pending', 'withheld', 'hidden', 'withdrawn']) {
          await db.sql`update boards set seen_by = ${[seenBy]}::text[] where id = ${board.id}`;
          await db.sql`update threads set state = ${threadState} where id = ${thread.id}`;
          await db.sql`update reviews set state = ${reviewState}, state_reason = 'spam' where id = ${review.id}`;
          for (const [who, actor] of Object.entries(viewers)) {
            const page = await getThreadPage(db, actor, thread.publicId);
            const row = await getReview(db, review.publicId, null);
            if (!page || !row) throw new Error('both ends are there');
            const mayReadThread = may(actor, 'thread.read', page).ok;
            const mayReadReview = may(actor, 'review.read', row).ok;
            const where = `${who}: ${seenBy} ${threadState} ${reviewState}`;
            const fromReview = await listGrownThreads(db, actor, [review.id]);
            const fromThread = await listRootReviews(db, actor, thread.id);
            expect([where, fromReview.has(review.id)]).toEqual([where, mayReadThread]);
            expect([where, fromThread.length === 1]).toEqual([where, mayReadReview]);
            shown += Number(mayReadThread) + Number(mayReadReview);
            kept += Number(!mayReadThread) + Number(!mayReadReview);
          }
        }
    expect(shown).toBeGreaterThan(200);
    expect(kept).toBeGreaterThan(200);
    await db.sql`update boards set seen_by = '{public}' where id = ${board.id}`;
  });
});
