import { describe, expect, it } from 'vitest';
import { answerPoll } from '#app/features/boards/answer-poll.server';
import { loadPoll } from '#app/features/boards/load-poll.server';
import { listBallots } from '#app/features/boards/poll-queries.server';
import { getThreadPage } from '#app/features/boards/thread-queries.server';
import { visitor, type Actor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const later = new Date('2026-02-09T10:00:00Z');
const author = await aMember(db);

async function aPoll(traits: { kind?: string; results?: string; closesAt?: string } = {}) {
  const board = await aBoard(db);
  const thread = await aThread(db, { by: author, boardId: board.id });
  await db.sql`
    insert into polls (thread_id, question, kind, options, results, closes_at)
    values (${thread.id}, 'Which one?', ${traits.kind ?? 'single'}, '{Red,Blue,Green}', ${traits.results ?? 'answered'}, ${traits.closesAt ?? null})`;
  const answer = (by: MemberActor, given: { choice?: string[]; rank?: string[] }, at = now) =>
    answerPoll({ db, actor: by, now: at }, { publicId: thread.publicId, choice: [], rank: [], ...given });
  const show = async (actor: Actor, at = now) => {
    const page = await getThreadPage(db, actor, thread.publicId);
    return page && loadPoll(db, { actor, now: at }, page);
  };
  return { board, thread, answer, show };
}

describe('answerPoll', () => {
  it('keeps one answer a member of two hundred at the same moment, and changes it', async () => {
    const { thread, answer, show } = await aPoll();
    const reader = await aMember(db);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, index) => answer(reader, { choice: [String((index % 3) + 1)] })),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await listBallots(db, thread.id)).map(({ count }) => count)).toEqual([1]);
    await answer(reader, { choice: ['2'] });
    expect(await show(reader)).toMatchObject({ answers: 1, mine: [2], outcome: { counts: [0, 1, 0] } });
  });

  it('counts an order round by round', async () => {
    const { answer, show } = await aPoll({ kind: 'ranked', results: 'always' });
    for (const rank of [
      ['1', '', ''],
      ['1', '', ''],
      ['', '1', '2'],
      ['', '2', '1'],
      ['', '2', '1'],
    ])
      await answer(await aMember(db), { rank });
    expect((await show(visitor))?.outcome).toMatchObject({
      winner: 3,
      rounds: [{ counts: [2, 1, 2], out: [2] }, { counts: [2, null, 3] }],
    });
  });

  it('says no figure to who may not see one yet', async () => {
    const [answered, closed] = [
      await aPoll(),
      await aPoll({ results: 'closed', closesAt: '2026-02-05T00:00:00Z' }),
    ];
    const reader = await aMember(db);
    for (const poll of [answered, closed]) await poll.answer(reader, { choice: ['1'] });
    expect((await answered.show(visitor))?.outcome).toBeNull();
    expect((await answered.show(reader))?.outcome?.counts).toEqual([1, 0, 0]);
    expect((await closed.show(reader))?.outcome).toBeNull();
    expect(await closed.show(visitor, later)).toMatchObject({ closed: true, outcome: { counts: [1, 0, 0] } });
  });

  it('takes nothing when it is closed, locked, wrong or not to be read', async () => {
    const reader = await aMember(db);
    const { board, thread, answer } = await aPoll({ closesAt: '2026-02-05T00:00:00Z' });
    const problem = (code: string) => ({ ok: false, problem: { code } });
    expect(await answer(reader, { choice: ['4'] })).toEqual(problem('no-answer'));
    expect(await answer(reader, { choice: ['1'] }, later)).toEqual(problem('closed'));
    await db.sql`update threads set locked_at = now() where id = ${thread.id}`;
    expect(await answer(reader, { choice: ['1'] })).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'locked' },
    });
    await db.sql`update boards set seen_by = '{staff}' where id = ${board.id}`;
    expect(await answer(reader, { choice: ['1'] })).toEqual(problem('gone'));
    const plain = await aThread(db, { by: author, boardId: (await aBoard(db)).id });
    expect(
      await answerPoll({ db, actor: reader, now }, { publicId: plain.publicId, choice: ['1'], rank: [] }),
    ).toEqual(problem('gone'));
  });
});
