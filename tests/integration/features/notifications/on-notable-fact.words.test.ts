import { describe, expect, it } from 'vitest';
import { hideReply, restoreReply } from '#app/features/boards/hide-reply.server';
import { postReply } from '#app/features/boards/post-reply.server';
import { postThread } from '#app/features/boards/post-thread.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import type { NotableFact } from '#app/features/notifications/notable-fact';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { readNotices, readNoticesOfThread } from '#app/features/notifications/read-notices.server';
import { system, type MemberActor } from '#app/policy/actor';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-03-20T12:00:00Z');
let told = 0;

/** Lets every fact since the last call take effect, each twice: delivery is at least once. */
async function deliver(): Promise<void> {
  const facts = await db.sql<NotableFact[]>`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload from events where id > ${told} order by id`;
  for (const fact of [...facts, ...facts]) await onNotableFact({ db, actor: system, now }, fact);
  told = Math.max(told, ...facts.map((fact) => fact.id));
}

const inbox = async (actor: MemberActor) =>
  (await listNotices(db, actor, null)).map((notice) => [notice.kind, notice.actorName, notice.unread]);
const say = (actor: MemberActor, thread: { publicId: string }, body = 'Words.') =>
  postReply({ db, actor, now }, { threadPublicId: thread.publicId, body });

async function aFollowedThread(...followers: MemberActor[]) {
  const thread = await aThread(db);
  for (const { id } of followers)
    await db.sql`insert into thread_follows (member_id, thread_id) values (${id}, ${thread.id})`;
  return thread;
}

describe('a reply', () => {
  it('is told once to each who follows, never to its author', async () => {
    const [ann, bo, cy] = [await aMember(db), await aMember(db), await aMember(db)];
    const thread = await aFollowedThread(ann, bo);
    await say(bo, thread);
    await deliver();
    expect(await inbox(ann)).toEqual([['reply', bo.displayName, true]]);
    expect([await inbox(bo), await inbox(cy)]).toEqual([[], []]);
  });

  it('is told to those whom it names as far as they may read it, and only so', async () => {
    const [ann, bo, moderator] = [
      await aMember(db),
      await aMember(db),
      await aMember(db, { role: 'moderator' }),
    ];
    const open = await aFollowedThread(ann);
    await say(bo, open, `@${ann.handle}, look; @${bo.handle} too`);
    const staff = await aThread(db, { boardId: (await aBoard(db, { seenBy: ['staff'] })).id });
    await say(moderator, staff, `@${ann.handle} must not learn of this`);
    await deliver();
    expect(await inbox(ann)).toEqual([['mention', bo.displayName, true]]);
    expect(await inbox(bo)).toEqual([]);
  });

  it('that waits is told when a moderator lets it through, not before and not again', async () => {
    const [ann, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
    const thread = await aFollowedThread(ann);
    const newcomer = await aMember(db);
    const posted = await say(newcomer, thread, 'See https://elsewhere.test');
    await deliver();
    expect(posted).toMatchObject({ value: { state: 'held' } });
    expect(await inbox(ann)).toEqual([]);
    const [{ id }] = await db.sql<[{ id: number }]>`select id from replies where thread_id = ${thread.id}`;
    await restoreReply({ db, actor: moderator, now }, id);
    await deliver();
    expect(await inbox(ann)).toEqual([['reply', newcomer.displayName, true]]);
    await hideReply({ db, actor: moderator, now }, id);
    await deliver();
    // Its words are gone, and with them what was said about them.
    expect(await inbox(ann)).toEqual([]);
    await restoreReply({ db, actor: moderator, now }, id);
    await deliver();
    expect(await inbox(ann)).toHaveLength(1);
  });
});

it('tells of a thread those whom it names', async () => {
  const [ann, bo] = [await aMember(db), await aMember(db)];
  const board = await aBoard(db);
  const draft = {
    boardSlug: board.slug,
    kind: 'question' as const,
    title: 'Does anybody know?',
    tags: '',
    productSlug: null,
  };
  await postThread({ db, actor: bo, now }, { ...draft, body: `@${ann.handle}?` });
  await deliver();
  expect(await inbox(ann)).toEqual([['mention', bo.displayName, true]]);
});

it('is read by opening the thread, or all at once', async () => {
  const [ann, bo] = [await aMember(db), await aMember(db)];
  const [one, other] = [await aFollowedThread(ann), await aFollowedThread(ann)];
  for (const thread of [one, other]) await say(bo, thread);
  await deliver();
  await readNoticesOfThread({ db, actor: ann, now }, one.id);
  expect((await inbox(ann)).map(([, , unread]) => unread)).toEqual([true, false]);
  await readNotices({ db, actor: ann, now });
  expect((await inbox(ann)).map(([, , unread]) => unread)).toEqual([false, false]);
});
