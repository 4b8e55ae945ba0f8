import { afterAll, describe, expect, it } from 'vitest';
import { acceptReply } from '#app/features/boards/accept-reply.server';
import { postReply } from '#app/features/boards/post-reply.server';
import { findNewAddress } from '#app/features/boards/rearranging/carried-post-queries.server';
import { mergeThreads } from '#app/features/boards/rearranging/merge-threads.server';
import { getThreadPage, listReplies } from '#app/features/boards/thread-queries.server';
import { voteOnPost } from '#app/features/boards/vote-on-post.server';
import { onPointFact } from '#app/features/reputation/on-point-fact.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { keepDraft } from '#app/features/writing/keep-draft.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { system, visitor, type MemberActor } from '#app/policy/actor';
import { PostgresEngine } from '#search/adapters/postgres';
import { compareIndex } from '#search/indexing/compare-index';
import { indexSubjects } from '#search/indexing/index-subjects';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { listTagNames } from '#app/features/boards/subject-queries.server';
import { setTags } from '#app/features/boards/tags/set-tags.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { auditsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
afterAll(closeRenderer);
const moderator = await aMember(db, { role: 'moderator' });
const [ann, ben] = [await aMember(db), await aMember(db)];
const merge = (publicId: string, into: string, { by = moderator, otherReaders = false } = {}) =>
  mergeThreads({ db, actor: by, now }, { publicId, into, otherReaders });

/** A thread begun at an hour of a day, with replies at others. */
async function aThreadAt(by: MemberActor, boardId: number, [hour, ...hours]: [number, ...number[]]) {
  const thread = await aThread(db, { by, boardId });
  const at = (value: number) => `2026-01-10T${String(value).padStart(2, '0')}:00:00Z`;
  await db.sql`update threads set occurred_at = ${at(hour)}, body_source = ${`At ${hour}`} where id = ${thread.id}`;
  await db.sql`update boards set thread_count = thread_count + 1 where id = ${boardId}`;
  const replies = [];
  for (const value of hours) {
    const reply = await aReply(db, { by: value % 2 ? ann : ben, threadId: thread.id });
    await db.sql`update replies set occurred_at = ${at(value)}, body_source = ${`At ${value}`} where id = ${reply.id}`;
    replies.push(reply);
  }
  return { ...thread, replies };
}

const wordsOf = (threadId: number) => db.sql<Array<{ position: number; words: string }>>`
  select position, body_source as words from replies where thread_id = ${threadId} order by position`;

/** What a merge announced is done: points, then the index. */
async function workOff(): Promise<void> {
  const facts = await db.sql<
    Array<{ kind: string; subjectKind: 'thread' | 'reply'; subjectId: number; actorId: number | null }>
  >`
    select kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId" from events
    where subject_kind in ('thread', 'reply') order by id`;
  for (const fact of facts) {
    if (/voted|accepted/.test(fact.kind)) await onPointFact({ db, actor: system, now }, fact);
    await indexSubjects(db, [{ kind: fact.subjectKind, id: fact.subjectId }], { hasRemote: false });
  }
}
const pointsOf = async (member: MemberActor) => {
  const [row] = await db.sql<
    [{ points: number }?]
  >`select points from balances where member_id = ${member.id}`;
  return row?.points ?? 0;
};

describe('mergeThreads', () => {
  it('weaves two threads into one by time, and numbers it without a gap', async () => {
    const board = await aBoard(db);
    const into = await aThreadAt(ben, board.id, [1, 4, 9]);
    const gone = await aThreadAt(ann, board.id, [2, 3, 7, 11]);
    expect(await merge(gone.publicId, into.publicId)).toEqual({
      ok: true,
      value: { publicId: into.publicId, slug: into.slug },
    });
    expect(await wordsOf(into.id)).toEqual(
      [2, 3, 4, 7, 9, 11].map((hour, index) => ({ position: index + 1, words: `At ${hour}` })),
    );
    const page = await listReplies(db, visitor, { publicId: into.publicId, after: null, before: null });
    expect(page.replies[0]).toMatchObject({
      author: { name: ann.displayName },
      at: '2026-01-10T02:00:00+00:00',
    });
    expect(await getThreadPage(db, visitor, into.publicId)).toMatchObject({ replyCount: 6, lastPosition: 6 });
    expect(
      await db.sql`select state, body_source as words, reply_count as replies from threads where id = ${gone.id}`,
    ).toEqual([{ state: 'moved', words: '', replies: 0 }]);
    expect(await db.sql`select thread_count as count from boards where id = ${board.id}`).toEqual([
      { count: 1 },
    ]);
    expect((await auditsAbout(db, 'thread', gone.id)).map(({ action }) => action)).toEqual(['thread.merged']);
    expect(await kindsAbout(db, 'thread', gone.id)).toEqual(['thread.merged']);
  });

  it('takes along what hung on the thread that went', async () => {
    const board = await aBoard(db);
    const into = await aThreadAt(ben, board.id, [1, 8]);
    const gone = await aThreadAt(ann, board.id, [2, 3]);
    const reader = await aMember(db);
    await db.sql`insert into votes (subject_kind, subject_id, member_id) values ('thread', ${gone.id}, ${reader.id})`;
    await db.sql`insert into bookmarks (member_id, subject_kind, subject_id) values (${reader.id}, 'thread', ${gone.id})`;
    await db.sql`insert into reactions (subject_kind, subject_id, kind, member_id) values ('thread', ${gone.id}, 'thanks', ${reader.id})`;
    await db.sql`insert into thread_follows (thread_id, member_id, level) values (${gone.id}, ${reader.id}, 'answers'), (${into.id}, ${ben.id}, 'mute'), (${gone.id}, ${ben.id}, 'all')`;
    await db.sql`insert into read_marks (thread_id, member_id, position) values (${gone.id}, ${reader.id}, 0), (${into.id}, ${ben.id}, 1)`;
    for (const thread of [into, gone])
      await keepDraft(
        { db, actor: reader, now },
        { place: { kind: 'reply', about: thread.publicId }, base: 0, fields: { body: `For ${thread.id}` } },
      );
    await merge(gone.publicId, into.publicId);
    const [opener] = await db.sql<
      [{ id: number }]
    >`select id from replies where thread_id = ${into.id} and position = 1`;
    for (const table of ['votes', 'bookmarks', 'reactions'])
      expect(
        await db.sql`select member_id::int as id from ${db.sql(table)} where subject_kind = 'reply' and subject_id = ${opener.id}`,
        table,
      ).toEqual([{ id: reader.id }]);
    expect(
      await db.sql`select member_id::int as id, level from thread_follows where thread_id = ${into.id} order by 2`,
    ).toEqual([
      { id: reader.id, level: 'answers' },
      { id: ben.id, level: 'mute' },
    ]);
    // 2 and 3 come before 8: the reader had seen the opening post alone, Ben the reply at 8.
    expect(
      await db.sql`select member_id::int as id, position from read_marks where thread_id = ${into.id} order by position`,
    ).toEqual([
      { id: reader.id, position: 1 },
      { id: ben.id, position: 3 },
    ]);
    expect(
      await db.sql`select place, fields ->> 'body' as body from drafts where member_id = ${reader.id}`,
    ).toEqual([{ place: `reply:${into.publicId}`, body: `For ${into.id}\n\nFor ${gone.id}` }]);
  });

  it('moves no point, now and when the ledger is counted again, and a vote taken back later takes its own', async () => {
    const board = await aBoard(db);
    const [asker, helper, giver] = [await aMember(db), await aMember(db), await aMember(db)];
    const into = await aThreadAt(ben, board.id, [1]);
    const gone = await aThreadAt(asker, board.id, [2]);
    const answer = await aReply(db, { by: helper, threadId: gone.id });
    await voteOnPost({ db, actor: giver, now }, { kind: 'thread', publicId: gone.publicId, given: true });
    await voteOnPost({ db, actor: giver, now }, { kind: 'reply', publicId: answer.publicId, given: true });
    await acceptReply({ db, actor: asker, now }, { publicId: answer.publicId, accepted: true });
    await workOff();
    await recountPoints(db);
    const before = await Promise.all([asker, helper].map(pointsOf));
    expect(before.every((points) => points > 0)).toBe(true);
    await merge(gone.publicId, into.publicId);
    await workOff();
    expect(await Promise.all([asker, helper].map(pointsOf))).toEqual(before);
    expect(await recountPoints(db, { dryRun: true })).toMatchObject({
      unsettledSubjects: 0,
      wrongBalances: 0,
    });
    expect(await getThreadPage(db, visitor, into.publicId)).toMatchObject({
      accepted: { by: asker.displayName },
    });

    const [opener] = await db.sql<[{ publicId: string }]>`
      select r.public_id as "publicId" from carried_posts c join replies r on r.id = c.to_id where c.from_kind = 'thread' and c.from_id = ${gone.id}`;
    await voteOnPost({ db, actor: giver, now }, { kind: 'reply', publicId: opener.publicId, given: false });
    await workOff();
    expect(await pointsOf(asker)).toBeLessThan(before[0] ?? 0);
    expect(await recountPoints(db, { dryRun: true })).toMatchObject({
      unsettledSubjects: 0,
      wrongBalances: 0,
    });
  });

  it('leads every old address on for whoever may read it there, through later merges too', async () => {
    const [board, inner] = [await aBoard(db), await aBoard(db, { seenBy: ['staff'] })];
    const gone = await aThreadAt(ann, board.id, [2, 3]);
    const into = await aThreadAt(ben, board.id, [1]);
    const last = await aThreadAt(ben, inner.id, [0]);
    await merge(gone.publicId, into.publicId);
    const old = { kind: 'thread', publicId: gone.publicId } as const;
    expect(await findNewAddress(db, visitor, old)).toBe(`/threads/${into.publicId}/${into.slug}#reply-1`);
    expect(await merge(into.publicId, last.publicId)).toEqual({
      ok: false,
      problem: { code: 'other-readers' },
    });
    await merge(into.publicId, last.publicId, { otherReaders: true });
    expect(await findNewAddress(db, visitor, old)).toBeNull();
    expect(await findNewAddress(db, moderator, old)).toBe(`/threads/${last.publicId}/${last.slug}#reply-2`);
  });

  it('gives the thread that stays the tags of both, as many as a thread can have', async () => {
    const board = await aBoard(db);
    const [gone, into] = [await aThreadAt(ann, board.id, [2]), await aThreadAt(ben, board.id, [1])];
    await setTags(db, gone.id, 'alpha, beta, gamma, seal');
    await setTags(db, into.id, 'seal, steam, tern');
    await merge(gone.publicId, into.publicId);
    expect(await listTagNames(db, into.id)).toEqual(['alpha', 'beta', 'seal', 'steam', 'tern']);
    expect(await listTagNames(db, gone.id)).toEqual([]);
  });

  it('leaves the index as if it had always been one thread', async () => {
    const board = await aBoard(db);
    const gone = await aThreadAt(ann, board.id, [2, 3]);
    const into = await aThreadAt(ben, board.id, [1, 5]);
    await setTags(db, gone.id, 'steam, seal');
    await rebuildLocal(db);
    await merge(gone.publicId, into.publicId);
    await workOff();
    expect(await compareIndex(db, new PostgresEngine(db))).toMatchObject({
      missing: [],
      extra: [],
      outdated: [],
    });
  });

  it('refuses what would be lost, who does not moderate, and what is not there', async () => {
    const board = await aBoard(db);
    const into = await aThreadAt(ben, board.id, [1]);
    const problemOf = async (publicId: string, target = into.publicId, by = moderator) => {
      const outcome = await merge(publicId, target, { by });
      return outcome.ok ? null : outcome.problem.code;
    };
    const plain = await aThreadAt(ann, board.id, [2]);
    expect(await problemOf(plain.publicId, into.publicId, ann)).toBe('refused');
    expect(await problemOf(plain.publicId, plain.publicId)).toBe('no-such-thread');
    expect(await problemOf(plain.publicId, 'nothinghere0')).toBe('no-such-thread');
    expect(await problemOf('nothinghere0')).toBe('gone');
    const idea = await aThread(db, { by: ann, boardId: board.id, kind: 'idea' });
    expect(await problemOf(idea.publicId)).toBe('idea-elsewhere');
    const event = await aThread(db, { by: ann, boardId: board.id, kind: 'event' });
    expect(await problemOf(event.publicId)).toBe('stays');
    const withPoll = await aThreadAt(ann, board.id, [2]);
    await db.sql`insert into polls (thread_id, question, kind, options) values (${withPoll.id}, 'Which?', 'single', '{a,b}')`;
    expect(await problemOf(withPoll.publicId)).toBe('has-poll');
    const held = await aThread(db, { by: ann, boardId: board.id, state: 'held' });
    expect(await problemOf(held.publicId)).toBe('not-open');
    await db.sql`insert into queue_items (public_id, subject_kind, subject_id, cause) values ('queuedthread', 'thread', ${plain.id}, 'flagged')`;
    expect(await problemOf(plain.publicId)).toBe('in-queue');
  });

  it('loses no reply that comes meanwhile, and gives way to one of two mergers in opposite directions', async () => {
    const board = await aBoard(db);
    const [one, other] = [await aThreadAt(ann, board.id, [1]), await aThreadAt(ben, board.id, [2])];
    const writers = await Promise.all(Array.from({ length: 12 }, () => aMember(db)));
    const [first, second, ...posted] = await Promise.all([
      merge(one.publicId, other.publicId),
      merge(other.publicId, one.publicId),
      ...writers.map((actor, index) =>
        postReply(
          { db, actor, now },
          { threadPublicId: (index % 2 ? one : other).publicId, body: `Words of ${actor.handle}.` },
        ),
      ),
    ]);
    expect([first, second].filter(({ ok }) => ok)).toHaveLength(1);
    expect(posted.every(({ ok }) => ok)).toBe(true);
    const stays = first.ok ? other : one;
    const rows = await wordsOf(stays.id);
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    expect(
      await db.sql`select reply_count as replies, last_position as last from threads where id = ${stays.id}`,
    ).toEqual([{ replies: 13, last: 13 }]);
    const late = await postReply(
      { db, actor: ann, now },
      { threadPublicId: (first.ok ? one : other).publicId, body: 'To the old address.' },
    );
    expect(late.ok).toBe(true);
    expect(await wordsOf(stays.id)).toHaveLength(14);
  });
});
