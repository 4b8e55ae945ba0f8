import { describe, expect, it } from 'vitest';
import { countTraces } from '#app/features/cleanups/cleanup-queries.server';
import type { Trace } from '#app/features/cleanups/trace';
import { bringBack, takeAway } from '#app/features/cleanups/trace-effects.server';
import { tracesOf } from '#app/features/cleanups/traces.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date();
const house = { db, actor: system, now };
const since = new Date(now.getTime() - 1000).toISOString();
const moderator = await aMember(db, { role: 'moderator' });

async function listTraces(memberId: number): Promise<Trace[]> {
  return db.sql<Trace[]>`
    select row_number() over () as id, kind, subject_kind as "subjectKind", subject_id as "subjectId", variant, detail
    from (${tracesOf(db, { memberId, by: moderator })}) as trace`;
}

const take = async (trace: Trace, memberId: number) =>
  (await takeAway(house, { kind: trace.kind, traces: [trace], memberId })).length === 1;

const giveBack = async (trace: Trace, memberId: number) =>
  (await bringBack(house, { kind: trace.kind, traces: [trace], memberId, since })).length === 1;

/** Somebody who has wished, chosen, flagged and followed, and about whose words something waits. */
async function aBusyMember(): Promise<{ member: MemberActor; ideaId: number }> {
  const [member, board] = [await aMember(db), await aBoard(db)];
  const idea = await aThread(db, { by: moderator, boardId: board.id, kind: 'idea' });
  const reply = await aReply(db, { by: member, threadId: idea.id });
  const other = await aReply(db, { by: moderator, threadId: idea.id });
  const { sql } = db;
  await sql`insert into ideas (thread_id, vote_count) values (${idea.id}, 1)`;
  await sql`insert into idea_votes (thread_id, member_id) values (${idea.id}, ${member.id})`;
  await sql`insert into polls (thread_id, question, kind, options) values (${idea.id}, 'Which?', 'single', '{a,b}')`;
  await sql`insert into poll_answers (thread_id, member_id, choices) values (${idea.id}, ${member.id}, '{1}')`;
  await sql`
    insert into gatherings (thread_id, starts_at, ends_at, zone, place)
    values (${idea.id}, now() + interval '1 day', now() + interval '25 hours', 'UTC', 'Here')`;
  await sql`insert into attendances (thread_id, member_id, answer, turn) values (${idea.id}, ${member.id}, 'coming', 1)`;
  const item = async (id: number) => {
    const [row] = await sql<[{ id: number }]>`
      insert into queue_items (public_id, subject_kind, subject_id, cause) values (${`item${id}`.padEnd(12, 'x')}, 'reply', ${id}, 'flagged') returning id`;
    return row.id;
  };
  await item(reply.id);
  const about = await item(other.id);
  await sql`insert into flags (item_id, reporter_id, reason, note) values (${about}, ${member.id}, 'spam', 'Look')`;
  await sql`insert into board_follows (board_id, member_id) values (${board.id}, ${member.id})`;
  const [tag] = await sql<
    [{ id: number }]
  >`insert into tags (slug, name) values (${`tag-${idea.id}`}, 'Tag') returning id`;
  await sql`insert into tag_follows (tag_id, member_id) values (${tag.id}, ${member.id})`;
  return { member, ideaId: idea.id };
}

describe('what a clean-up does to one trace', () => {
  it('takes each kind away once and brings it back as it was', async () => {
    const { member, ideaId } = await aBusyMember();
    const before = await countTraces(db, { memberId: member.id, by: moderator });
    expect(before.map(({ kind }) => kind).sort()).toEqual([
      'attendance',
      'board-follow',
      'flag',
      'idea-vote',
      'poll-answer',
      'queue-item',
      'reply',
      'tag-follow',
    ]);
    const traces = await listTraces(member.id);
    for (const trace of traces) expect(await take(trace, member.id), trace.kind).toBe(true);
    expect(await countTraces(db, { memberId: member.id, by: moderator })).toEqual([]);
    for (const trace of traces) expect(await take(trace, member.id), trace.kind).toBe(false);
    const votes = () => db.sql`select vote_count as votes from ideas where thread_id = ${ideaId}`;
    expect(await votes()).toEqual([{ votes: 0 }]);
    for (const trace of traces) expect(await giveBack(trace, member.id), trace.kind).toBe(true);
    expect(await countTraces(db, { memberId: member.id, by: moderator })).toEqual(before);
    expect(await votes()).toEqual([{ votes: 1 }]);
    const rows = traces.filter((trace) => trace.kind !== 'queue-item');
    for (const trace of rows) expect(await giveBack(trace, member.id), trace.kind).toBe(false);
  });

  it('leaves alone what its author has taken back meanwhile', async () => {
    const { member } = await aBusyMember();
    const [reply] = (await listTraces(member.id)).filter((trace) => trace.kind === 'reply');
    if (!reply) throw new Error('no reply');
    await db.sql`update replies set state = 'withdrawn' where id = ${reply.subjectId}`;
    expect(await take(reply, member.id)).toBe(false);
    expect(await giveBack(reply, member.id)).toBe(false);
  });

  it('frees a place for who waits, and takes no place from them when it is taken back', async () => {
    const { member, ideaId } = await aBusyMember();
    const next = await aMember(db);
    await db.sql`update gatherings set seats = 1 where thread_id = ${ideaId}`;
    await db.sql`insert into attendances (thread_id, member_id, answer, turn) values (${ideaId}, ${next.id}, 'waiting', 2)`;
    const [answer] = (await listTraces(member.id)).filter((trace) => trace.kind === 'attendance');
    if (!answer) throw new Error('no answer');
    const line = () =>
      db.sql`select member_id as id, answer, turn from attendances where thread_id = ${ideaId} order by turn`;
    expect(await take(answer, member.id)).toBe(true);
    expect(await line()).toEqual([{ id: next.id, answer: 'coming', turn: 2 }]);
    expect(await giveBack(answer, member.id)).toBe(true);
    expect(await line()).toEqual([
      { id: member.id, answer: 'waiting', turn: 1 },
      { id: next.id, answer: 'coming', turn: 2 },
    ]);
  });
});
