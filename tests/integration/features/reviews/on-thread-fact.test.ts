import { expect, it } from 'vitest';
import { acceptReply } from '#app/features/boards/accept-reply.server';
import { closeThread } from '#app/features/boards/close-thread.server';
import type { ClosingReason } from '#app/features/boards/closing';
import { lockThread } from '#app/features/boards/lock-thread.server';
import { mergeThreads } from '#app/features/boards/rearranging/merge-threads.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { editReview } from '#app/features/reviews/edit-review.server';
import { onThreadFact } from '#app/features/reviews/on-thread-fact.server';
import { openReviewThread } from '#app/features/reviews/open-review-thread.server';
import { getReview, listReviewHistory } from '#app/features/reviews/review-queries.server';
import { listRootReviews } from '#app/features/reviews/review-thread-queries.server';
import { system, visitor, type MemberActor } from '#app/policy/actor';
import { subscriptions, type EventKind } from '#db/subscriptions';
import { diceOf } from '../../../../scripts/bench/dice';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aReply, aReview } from '#tests/support/factories';

/** Of promise 16: one case is asked about once, and whatever follows, the first rating stays. */

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const board = await aBoard(db);
const moderator = await aMember(db, { role: 'moderator' });
const dice = diceOf(1616);
const house = { db, actor: system, now };
const as = (actor: MemberActor) => ({ db, actor, now });

async function aCase(stars = 2) {
  const [author, product, helper] = [await aMember(db), await aProduct(db), await aMember(db)];
  const review = await aReview(db, { by: author, productId: product.id, stars });
  await db.sql`update reviews set occurred_at = '2026-01-20T10:00:00Z' where id = ${review.id}`;
  const opened = await openReviewThread(as(author), {
    ...{ publicId: review.publicId, boardSlug: board.slug, title: 'It leaks', body: 'At the hinge.' },
  });
  if (!opened.ok) throw new Error(opened.problem.code);
  const [row] = await db.sql<[{ id: number }]>`
    select thread_id as id from review_threads where review_id = ${review.id}`;
  const reply = await aReply(db, { by: helper, threadId: row.id });
  return { author, review, reply, thread: { id: row.id, publicId: opened.value.publicId } };
}

interface Fact {
  id: number;
  kind: EventKind;
  subjectKind: string;
  subjectId: number;
  actorId: number | null;
  payload: Record<string, string | number | boolean | null>;
}

let heard = 0;

/** Lets the two listeners hear all that was announced, each fact twice, as a worker may after a crash, until it is quiet. */
async function deliver(): Promise<void> {
  const facts = await db.sql<Fact[]>`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where id > ${heard} order by id`;
  if (facts.length === 0) return;
  for (const fact of facts) {
    heard = fact.id;
    const tasks: readonly string[] = subscriptions[fact.kind];
    for (const _time of ['first', 'again']) {
      if (tasks.includes('reviews.follow-thread')) await onThreadFact(house, fact);
      if (tasks.includes('notifications.tell')) await onNotableFact(house, fact);
    }
  }
  await deliver();
}

/** How often the author was asked to look at their review again. */
async function askedOf({ id }: MemberActor): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*) from notifications where member_id = ${id} and kind = 'review-case' and detail ->> 'what' = 'solved'`;
  return row.count;
}

const accept = (actor: MemberActor, publicId: string, accepted = true) =>
  acceptReply(as(actor), { publicId, accepted });
const close = (publicId: string, reason: ClosingReason) =>
  closeThread(as(moderator), { publicId, reason, note: '', duplicateOf: null });
const change = (author: MemberActor, publicId: string, minutes: number) =>
  editReview(
    { db, actor: author, now: new Date(now.getTime() + minutes * 60_000) },
    {
      publicId,
      draft: {
        ...{
          stars: 1 + dice.below(5),
          title: `Said ${dice.below(1e9)}`,
          body: `Words ${dice.below(1e9)}`,
          pros: '',
          cons: '',
        },
        ...{ incentive: 'none', relation: 'customer' },
      },
    },
  );

it('asks once when an answer is accepted, also when that is taken back, done again, closed and told twice', async () => {
  const { author, reply, thread } = await aCase();
  await deliver();
  expect(await askedOf(author)).toBe(0);
  await accept(author, reply.publicId);
  await deliver();
  expect(await askedOf(author)).toBe(1);
  await accept(author, reply.publicId, false);
  await accept(author, reply.publicId);
  await close(thread.publicId, 'answered');
  await deliver();
  await lockThread(as(moderator), { publicId: thread.publicId, locked: false });
  await close(thread.publicId, 'answered');
  await deliver();
  expect(await askedOf(author)).toBe(1);
});

it('asks when the team closes it as answered, and for no other reason', async () => {
  for (const reason of ['duplicate', 'off-topic', 'outdated', 'other'] as const) {
    const { author, thread } = await aCase();
    await close(thread.publicId, reason);
    await deliver();
    expect(await askedOf(author)).toBe(0);
  }
  const { author, thread } = await aCase();
  await close(thread.publicId, 'answered');
  await deliver();
  expect(await askedOf(author)).toBe(1);
});

it('does not ask about a review that is not public, nor when the answer was taken back before anybody heard', async () => {
  const gone = await aCase();
  await db.sql`update reviews set state = 'withdrawn' where id = ${gone.review.id}`;
  await accept(gone.author, gone.reply.publicId);
  const undone = await aCase();
  await accept(undone.author, undone.reply.publicId);
  await accept(undone.author, undone.reply.publicId, false);
  await deliver();
  expect([await askedOf(gone.author), await askedOf(undone.author)]).toEqual([0, 0]);
});

it('goes along when its thread becomes part of another, and asks once there', async () => {
  const [one, other] = [await aCase(), await aCase()];
  const merged = await mergeThreads(as(moderator), {
    publicId: one.thread.publicId,
    into: other.thread.publicId,
    otherReaders: true,
  });
  expect(merged.ok).toBe(true);
  await deliver();
  const roots = await listRootReviews(db, visitor, other.thread.id);
  expect(roots.map(({ id }) => id).sort()).toEqual([one.review.id, other.review.id].sort());
  await accept(other.author, other.reply.publicId);
  await deliver();
  expect([await askedOf(one.author), await askedOf(other.author)]).toEqual([1, 1]);
});

it('keeps the first rating over any updates of any case, changes nothing by itself and asks once', async () => {
  for (let round = 0; round < 12; round += 1) {
    const first = 1 + dice.below(5);
    const { author, review, reply, thread } = await aCase(first);
    const acts = [
      () => accept(author, reply.publicId),
      () => accept(author, reply.publicId, false),
      () => close(thread.publicId, 'answered'),
      () => lockThread(as(moderator), { publicId: thread.publicId, locked: false }),
    ];
    let changes = 0;
    for (let step = 0; step < 10; step += 1) {
      const before = await getReview(db, review.publicId, null);
      if (dice.below(3) === 0) {
        changes += 1;
        await change(author, review.publicId, step + 1);
      } else {
        await dice.pick(acts)();
        await deliver();
        expect(await getReview(db, review.publicId, null)).toEqual(before);
      }
    }
    await accept(author, reply.publicId);
    await deliver();
    await change(author, review.publicId, 20);
    const history = await listReviewHistory(db, review.id);
    expect(history).toHaveLength(changes + 1);
    expect(history.at(-1)).toMatchObject({ stars: first, title: 'Does what it should' });
    expect(await getReview(db, review.publicId, null)).toMatchObject({ firstStars: first });
    expect(await askedOf(author)).toBe(1);
  }
});
