import { describe, expect, it } from 'vitest';
import { changeReplyState } from '#app/features/boards/change-reply-state.server';
import { findNewAddress } from '#app/features/boards/rearranging/carried-post-queries.server';
import { mergeThreads } from '#app/features/boards/rearranging/merge-threads.server';
import { splitThread, type SplitThreadInput } from '#app/features/boards/rearranging/split-thread.server';
import { listReplyChoices } from '#app/features/boards/rearranging/target-queries.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { getThreadPage, listReplies } from '#app/features/boards/thread-queries.server';
import { onPointFact } from '#app/features/reputation/on-point-fact.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { system, visitor, type MemberActor } from '#app/policy/actor';
import { PostgresEngine } from '#search/adapters/postgres';
import { compareIndex } from '#search/indexing/compare-index';
import { indexSubjects } from '#search/indexing/index-subjects';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';
import { auditsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const moderator = await aMember(db, { role: 'moderator' });
const [ann, ben] = [await aMember(db), await aMember(db)];
const board = await aBoard(db);

async function aTalk(boardId = board.id) {
  const thread = await aThread(db, { by: ann, boardId });
  const replies: Array<{ id: number; publicId: string }> = [];
  for (const by of [ben, ann, ben, ann]) replies.push(await aReply(db, { by, threadId: thread.id }));
  const split = (chosen: number[], input: Partial<SplitThreadInput> = {}, by: MemberActor = moderator) =>
    splitThread(
      { db, actor: by, now },
      {
        publicId: thread.publicId,
        replies: chosen.map((index) => replies[index]?.publicId ?? 'nothinghere0'),
        title: 'About the lid',
        boardSlug: board.slug,
        otherReaders: false,
        ...input,
      },
    );
  return { thread, replies, split };
}
const rowOf = async (publicId: string) => {
  const [row] = await db.sql<[{ id: number; authorId: number; replies: number; last: number; kind: string }]>`
    select id, author_id as "authorId", reply_count as replies, last_position as last, kind from threads where public_id = ${publicId}`;
  return row;
};
function made<Value>(outcome: { ok: true; value: Value } | { ok: false; problem: unknown }): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('splitThread', () => {
  it('opens a thread with the first chosen reply, and leaves a line behind', async () => {
    const { thread, replies, split } = await aTalk();
    const { publicId, slug } = made(await split([2, 1]));
    expect(await rowOf(publicId)).toMatchObject({ authorId: ann.id, replies: 1, last: 1, kind: 'question' });
    expect(await getThreadPage(db, visitor, thread.publicId)).toMatchObject({
      replyCount: 2,
      lastPosition: 4,
      splits: [{ position: 2, replies: 2, thread: { publicId, title: 'About the lid' } }],
    });
    const left = await listReplies(db, moderator, { publicId: thread.publicId, after: null, before: null });
    expect(left.replies.map(({ position }) => position)).toEqual([1, 4]);
    const old = { kind: 'reply', publicId: replies[1]?.publicId ?? '' } as const;
    expect(await findNewAddress(db, visitor, old)).toBe(`/threads/${publicId}/${slug}`);
    expect((await auditsAbout(db, 'thread', thread.id)).map(({ action }) => action)).toEqual([
      'thread.split',
    ]);
    expect(await kindsAbout(db, 'thread', (await rowOf(publicId)).id)).toEqual(['thread.split']);
  });

  it('shows the line to nobody who may not read the new thread, and asks before others read it', async () => {
    const inner = await aBoard(db, { seenBy: ['staff'] });
    const { thread, replies, split } = await aTalk();
    expect(await split([1], { boardSlug: inner.slug })).toEqual({
      ok: false,
      problem: { code: 'other-readers' },
    });
    made(await split([1], { boardSlug: inner.slug, otherReaders: true }));
    expect((await getThreadPage(db, visitor, thread.publicId))?.splits).toEqual([]);
    expect((await getThreadPage(db, moderator, thread.publicId))?.splits).toHaveLength(1);
    const old = { kind: 'reply', publicId: replies[1]?.publicId ?? '' } as const;
    expect(await findNewAddress(db, visitor, old)).toBeNull();
    const found = await findThread(db, thread.publicId);
    expect(found && (await listReplyChoices(db, found, null)).map(({ position }) => position)).toEqual([
      1, 3, 4,
    ]);
  });

  it('moves no point, not when it is merged back either, and hiding the words takes what they earned', async () => {
    const { thread, replies, split } = await aTalk();
    const chosen = replies[1]?.id ?? 0;
    await aVote(db, { kind: 'reply', id: chosen }, await aMember(db));
    await onPointFact(
      { db, actor: system, now },
      { kind: 'reply.posted', subjectKind: 'reply', subjectId: chosen, actorId: ann.id },
    );
    const points = async () =>
      (await db.sql<[{ points: number }?]>`select points from balances where member_id = ${ann.id}`)[0]
        ?.points;
    const before = await points();
    const { publicId } = made(await split([1, 3]));
    expect(await recountPoints(db, { dryRun: true })).toMatchObject({ unsettledSubjects: 0 });
    made(
      await mergeThreads(
        { db, actor: moderator, now },
        { publicId, into: thread.publicId, otherReaders: false },
      ),
    );
    expect(await recountPoints(db)).toMatchObject({ unsettledSubjects: 0 });
    expect(await points()).toBe(before);
    const [back] = await db.sql<
      [{ id: number }]
    >`select to_id as id from carried_posts where from_kind = 'reply' and from_id = ${chosen}`;
    await changeReplyState({ db, actor: moderator, now }, back.id, {
      from: ['visible'],
      to: 'hidden',
      kind: 'reply.hidden',
    });
    await onPointFact(
      { db, actor: system, now },
      { kind: 'reply.hidden', subjectKind: 'reply', subjectId: back.id, actorId: moderator.id },
    );
    expect(await points()).toBe(0);
  });

  it('leaves the index as if they had always been two threads', async () => {
    const { split } = await aTalk();
    await rebuildLocal(db);
    made(await split([0, 2, 3]));
    const subjects = await db.sql<Array<{ kind: 'thread' | 'reply'; id: number }>>`
      select subject_kind as kind, subject_id as id from events where kind in ('thread.split', 'reply.carried') order by id`;
    for (const subject of subjects) await indexSubjects(db, [subject], { hasRemote: false });
    expect(await compareIndex(db, new PostgresEngine(db))).toMatchObject({
      missing: [],
      extra: [],
      outdated: [],
    });
  });

  it('refuses the accepted answer, what is queued or gone, unknown boards and whoever does not moderate', async () => {
    const { thread, replies, split } = await aTalk();
    const problemOf = async (chosen: number[], input: Partial<SplitThreadInput> = {}, by?: MemberActor) => {
      const outcome = await split(chosen, input, by);
      return outcome.ok ? null : outcome.problem.code;
    };
    await db.sql`update threads set accepted_reply_id = ${replies[0]?.id ?? 0} where id = ${thread.id}`;
    expect(await problemOf([0, 1])).toBe('accepted');
    await db.sql`update replies set state = 'hidden' where id = ${replies[1]?.id ?? 0}`;
    expect(await problemOf([1])).toBe('replies-gone');
    expect(await problemOf([9])).toBe('replies-gone');
    expect(await problemOf([2], { boardSlug: 'nowhere' })).toBe('no-board');
    expect(await problemOf([2], {}, ann)).toBe('refused');
    await db.sql`insert into queue_items (public_id, subject_kind, subject_id, cause) values ('queuedreply0', 'reply', ${replies[2]?.id ?? 0}, 'flagged')`;
    expect(await problemOf([2])).toBe('in-queue');
  });

  it('splits once when two do it at the same moment', async () => {
    const { thread, split } = await aTalk();
    const outcomes = await Promise.all([split([1, 2]), split([1, 2]), split([2])]);
    const done = outcomes.filter(({ ok }) => ok);
    expect(done.length).toBeGreaterThanOrEqual(1);
    const [row] = await db.sql<[{ replies: number; there: number }]>`
      select reply_count as replies, (select count(*)::int from replies where thread_id = t.id and state = 'visible') as there
      from threads t where id = ${thread.id}`;
    expect(row.replies).toBe(row.there);
    expect(done).toHaveLength(1);
  });
});
