import { describe, expect, it } from 'vitest';
import { acceptReply } from '#app/features/boards/accept-reply.server';
import { hideReply } from '#app/features/boards/hide-reply.server';
import { reactToPost } from '#app/features/boards/react-to-post.server';
import { voteOnPost } from '#app/features/boards/vote-on-post.server';
import { countTraces, getCleanup } from '#app/features/cleanups/cleanup-queries.server';
import { forgetCleanups, runCleanup } from '#app/features/cleanups/run-cleanup.server';
import { startCleanup } from '#app/features/cleanups/start-cleanup.server';
import { undoCleanup } from '#app/features/cleanups/undo-cleanup.server';
import { onDocumentFact, onDocumentFacts } from '#app/features/discovery/on-document-fact.server';
import { onPointFact, onPointFacts } from '#app/features/reputation/on-point-fact.server';
import { findReviewHelpful } from '#app/features/reviews/find-review-helpful.server';
import { system, type MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aReply, aReview, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date();
const moderator = await aMember(db, { role: 'moderator' });
const house = { db, actor: system, now };

let heard = 0;
/** Lets points and the search index follow from everything that has been announced since it was last asked. */
async function listen(): Promise<void> {
  const facts = await db.sql<
    Array<{ id: number; kind: string; subjectKind: string; subjectId: number; actorId: number | null }>
  >`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId" from events where id > ${heard} order by id`;
  await db.transaction(async (tx) => {
    const ctx = { db: tx, actor: system, now };
    await onPointFacts(ctx, facts);
    await onDocumentFacts(ctx, facts, { hasRemote: false });
  });
  heard = facts.at(-1)?.id ?? heard;
}

/** The same for rows that a test has put there without telling anybody. */
async function listenToAll(): Promise<void> {
  const things = await db.sql<Array<{ subjectKind: string; subjectId: number }>>`
    select 'thread' as "subjectKind", id as "subjectId" from threads union all select 'reply', id from replies
    union all select 'review', id from reviews union all select 'member', id from members`;
  for (const thing of things) {
    await db.transaction(async (tx) => {
      const ctx = { db: tx, actor: system, now };
      await onPointFact(ctx, { kind: 'told', actorId: null, ...thing });
      await onDocumentFact(ctx, thing, { hasRemote: false });
    });
  }
}

/** Everything that readers can count or find, as it is at this moment. */
async function picture() {
  await listen();
  const { sql } = db;
  return {
    threads:
      await sql`select id, state, vote_count, reply_count, staff_replied, accepted_reply_id from threads order by id`,
    replies: await sql`select id, state, vote_count from replies order by id`,
    reviews: await sql`select id, state, state_reason, helpful_count from reviews order by id`,
    boards: await sql`select id, thread_count from boards order by id`,
    counts:
      await sql`select * from (select product_id, stars, proven, sum(count) as count from review_counts group by 1, 2, 3) x where count <> 0 order by 1, 2, 3`,
    votes: await sql`select subject_kind, subject_id, member_id, created_at from votes order by 1, 2, 3`,
    helpful: await sql`select review_id, member_id, created_at from review_helpful_votes order by 1, 2`,
    reactions:
      await sql`select subject_kind, subject_id, kind, member_id, created_at from reactions order by 1, 2, 3, 4`,
    follows: await sql`select thread_id, member_id, level from thread_follows order by 1, 2`,
    accepted: await sql`select thread_id, reply_id from acceptances where undone_at is null order by 1`,
    balances: await sql`select member_id, points from balances where points <> 0 order by 1`,
    days: await sql`select day, member_id, points from point_days where points <> 0 order by 1, 2`,
    members: await sql`select id, state, bio from members order by id`,
    documents: await sql`select kind, subject_id from search_documents order by 1, 2`,
  };
}

/** A spammer with something of every kind, among people who have done nothing wrong. */
async function aSpammer(): Promise<{ spammer: MemberActor; asker: MemberActor; removedBefore: number }> {
  const [spammer, asker, board] = [await aMember(db), await aMember(db), await aBoard(db)];
  await db.sql`update members set bio = 'Cheap watches here' where id = ${spammer.id}`;
  const question = await aThread(db, { by: asker, boardId: board.id });
  const helpful = await aReply(db, { by: spammer, threadId: question.id });
  await acceptReply({ db, actor: asker, now }, { publicId: helpful.publicId, accepted: true });
  const answer = await aReply(db, { by: await aMember(db), threadId: question.id });
  await aThread(db, { by: spammer, boardId: board.id });
  await aThread(db, { by: spammer, boardId: board.id, state: 'held' });
  const before = await aReply(db, { by: spammer, threadId: question.id });
  await hideReply(house, before.id);
  const product = await aProduct(db);
  const others = await aReview(db, { by: asker, productId: product.id });
  await aReview(db, { by: spammer, productId: product.id });
  const ctx = { db, actor: spammer, now };
  await voteOnPost(ctx, { kind: 'reply', publicId: answer.publicId, given: true });
  await voteOnPost(ctx, { kind: 'thread', publicId: question.publicId, given: true });
  await reactToPost(ctx, { kind: 'reply', publicId: answer.publicId, reaction: 'thanks', given: true });
  await findReviewHelpful(ctx, { publicId: others.publicId, helpful: true });
  await db.sql`insert into thread_follows (thread_id, member_id) values (${question.id}, ${spammer.id})`;
  await listenToAll();
  return { spammer, asker, removedBefore: before.id };
}

const start = (spammer: MemberActor, by = moderator) =>
  startCleanup({ db, actor: by, now }, { handle: spammer.handle, note: 'All of it was advertising.' });

async function started(spammer: MemberActor) {
  const begun = await start(spammer);
  if (!begun.ok) throw new Error(`not begun: ${begun.problem.code}`);
  const cleanup = await getCleanup(db, begun.value.publicId);
  if (!cleanup) throw new Error('not there');
  return cleanup;
}

const undo = (publicId: string, at = now) =>
  undoCleanup({ db, actor: moderator, now: at }, { publicId, reason: 'It was the wrong person.' });

const stateOf = async (publicId: string) => (await getCleanup(db, publicId))?.state;

/** A database that goes away after so many slices, as when the worker is killed. */
function killedAfter(slices: number): Db {
  let left = slices;
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'transaction') return value;
      return (work: (tx: Db) => Promise<unknown>) => {
        left -= 1;
        return db.transaction(async (tx) => {
          const done = await work(tx);
          if (left < 0) throw new Error('killed');
          return done;
        });
      };
    },
  });
}

describe('a clean-up', () => {
  it('takes everything out of sight, and its undoing brings exactly that back', async () => {
    const { spammer, removedBefore } = await aSpammer();
    const before = await picture();
    const counted = await countTraces(db, { memberId: spammer.id, by: moderator });
    expect(Object.fromEntries(counted.map(({ kind, count }) => [kind, count]))).toEqual({
      ...{ thread: 2, reply: 1, review: 1, vote: 2, helpful: 1, reaction: 1, 'thread-follow': 1, profile: 1 },
    });
    const { id, publicId } = await started(spammer);
    await runCleanup(house, id);
    const after = await picture();
    expect(await stateOf(publicId)).toBe('done');
    const hers = (rows: ReadonlyArray<Record<string, unknown>>) =>
      rows.filter((row) => row['member_id'] === spammer.id);
    for (const rows of [after.votes, after.helpful, after.reactions, after.follows, after.balances])
      expect(hers(rows)).toEqual([]);
    expect(after.members.find((row) => row['id'] === spammer.id)).toMatchObject({
      state: 'suspended',
      bio: '',
    });
    expect(await countTraces(db, { memberId: spammer.id, by: moderator })).toEqual([]);
    const [asleep] = await db.sql`select count(*) as sessions from sessions where member_id = ${spammer.id}`;
    expect(asleep).toEqual({ sessions: 0 });
    expect(after.balances).not.toEqual(before.balances);
    const opposites = await db.sql`
      select e.id from point_entries e join point_entries r on r.reverses_id = e.id group by e.id having count(*) <> 1`;
    expect(opposites).toEqual([]);

    expect(await undo(publicId)).toMatchObject({ ok: true });
    await runCleanup(house, id);
    expect(await picture()).toEqual(before);
    expect(await stateOf(publicId)).toBe('undone');
    const [hidden] = await db.sql`select state from replies where id = ${removedBefore}`;
    expect(hidden).toEqual({ state: 'hidden' });
  });

  it('goes on where it was when it is killed, and does nothing twice', async () => {
    const { spammer } = await aSpammer();
    const before = await picture();
    const { id, publicId } = await started(spammer);
    for (const slices of [0, 1, 2])
      await expect(runCleanup({ ...house, db: killedAfter(slices) }, id)).rejects.toThrow('killed');
    expect(await stateOf(publicId)).toBe('running');
    await Promise.all([runCleanup(house, id), runCleanup(house, id)]);
    await runCleanup(house, id);
    expect(await stateOf(publicId)).toBe('done');
    await undo(publicId);
    await expect(runCleanup({ ...house, db: killedAfter(3) }, id)).rejects.toThrow('killed');
    await Promise.all([runCleanup(house, id), runCleanup(house, id)]);
    expect(await picture()).toEqual(before);
  });

  it('leaves a post hidden about which somebody has decided since', async () => {
    const { spammer } = await aSpammer();
    const { id, publicId } = await started(spammer);
    await runCleanup(house, id);
    const [thread] = await db.sql<
      [{ id: number }]
    >`select id from threads where author_id = ${spammer.id} order by id limit 1`;
    const [item] = await db.sql<[{ id: number }]>`
      insert into queue_items (public_id, subject_kind, subject_id, cause, state) values ('decidedsince', 'thread', ${thread.id}, 'flagged', 'decided') returning id`;
    await db.sql`
      insert into decisions (item_id, subject_kind, subject_id, decision, reason, moderator_id, created_at)
      values (${item.id}, 'thread', ${thread.id}, 'hide', 'spam', ${moderator.id}, now() + interval '1 minute')`;
    await undo(publicId);
    await runCleanup(house, id);
    expect(await db.sql`select state from threads where id = ${thread.id}`).toEqual([{ state: 'hidden' }]);
  });
});

describe('startCleanup', () => {
  it('is one act, however many begin it at once, with its decision and its audit entry', async () => {
    const { spammer } = await aSpammer();
    const begun = await Promise.all([start(spammer), start(spammer), start(spammer)]);
    expect(new Set(begun.map((one) => (one.ok ? one.value.publicId : one.problem.code))).size).toBe(1);
    expect(
      await db.sql`select 1 from sanctions where member_id = ${spammer.id} and kind = 'suspension'`,
    ).toHaveLength(1);
    expect(
      await db.sql`select 1 from audit_entries where action = 'cleanup.started' and subject_id = ${spammer.id}`,
    ).toHaveLength(1);
  });

  it('is for moderators, and never about the team or oneself', async () => {
    const member = await aMember(db);
    expect(await start(member, await aMember(db))).toMatchObject({ problem: { code: 'refused' } });
    expect(await start(await aMember(db, { role: 'marketer' }))).toMatchObject({
      problem: { because: 'team-only' },
    });
    expect(
      await start(await aMember(db, { role: 'admin' }), await aMember(db, { role: 'admin' })),
    ).toMatchObject({
      problem: { because: 'team-only' },
    });
    expect(await start({ ...member, handle: 'nobody-at-all' })).toMatchObject({ problem: { code: 'gone' } });
  });

  it('leaves alone what stands in boards that the moderator does not keep', async () => {
    const [member, secret] = [await aMember(db), await aBoard(db, { seenBy: ['group:5'] })];
    await aThread(db, { by: member, boardId: secret.id });
    expect(await countTraces(db, { memberId: member.id, by: moderator })).toEqual([]);
  });
});

describe('undoCleanup', () => {
  it('ends after a week, and what was noted for it is forgotten', async () => {
    const { spammer } = await aSpammer();
    const { id, publicId } = await started(spammer);
    expect(await undo(publicId)).toMatchObject({ problem: { code: 'over' } });
    await runCleanup(house, id);
    const later = new Date(now.getTime() + 8 * 86_400_000);
    expect(await undo(publicId, later)).toMatchObject({ problem: { code: 'over' } });
    await forgetCleanups({ ...house, now: later });
    expect(
      await db.sql`select 1 from cleanup_traces where cleanup_id = ${id} and detail <> '{}'`,
    ).toHaveLength(0);
  });

  it('is for those who may clean up, and for clean-ups that are there', async () => {
    const { spammer } = await aSpammer();
    const { id, publicId } = await started(spammer);
    await runCleanup(house, id);
    const input = { publicId, reason: 'No reason.' };
    expect(await undoCleanup({ db, actor: spammer, now }, input)).toMatchObject({
      problem: { code: 'refused' },
    });
    expect(await undo('nosuchthing0')).toMatchObject({ problem: { code: 'gone' } });
  });
});
