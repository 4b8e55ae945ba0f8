import { describe, expect, it } from 'vitest';
import { getIdea, listIdeasOfBoard } from '#app/features/boards/idea-queries.server';
import { setIdeaStatus } from '#app/features/boards/set-idea-status.server';
import { voteOnIdea } from '#app/features/boards/vote-on-idea.server';
import { voteOnPost } from '#app/features/boards/vote-on-post.server';
import { setIdeaBudget } from '#app/features/settings/set-idea-budget.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const [author, team, board] = [await aMember(db), await aMember(db, { role: 'moderator' }), await aBoard(db)];

async function anIdea(in_ = board) {
  const thread = await aThread(db, { by: author, boardId: in_.id, kind: 'idea' });
  await db.sql`insert into ideas (thread_id) values (${thread.id})`;
  return thread;
}

const vote = (by: MemberActor, publicId: string, given = true) =>
  voteOnIdea({ db, actor: by, now }, { publicId, given });
const decide = (publicId: string, status: 'shipped' | 'declined' | 'planned' | 'open') =>
  setIdeaStatus({ db, actor: team, now }, { publicId, status, note: 'Because.' });

describe('voteOnIdea', () => {
  it('counts two hundred votes at once as one, and gives it back', async () => {
    const [reader, idea] = [await aMember(db), await anIdea()];
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => vote(reader, idea.publicId)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await getIdea(db, reader, idea.id)).toMatchObject({ votes: 1, voted: true, bound: 1 });
    await vote(reader, idea.publicId, false);
    expect(await getIdea(db, reader, idea.id)).toMatchObject({ votes: 0, voted: false, bound: 0 });
  });

  it('never gives more than the budget, however many are pressed at the same moment', async () => {
    const reader = await aMember(db);
    const ideas = await Promise.all(Array.from({ length: 40 }, () => anIdea()));
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, index) => vote(reader, ideas[index % 40]?.publicId ?? '')),
    );
    const [{ rows, counted }] = await db.sql<[{ rows: number; counted: number }]>`
      select (select count(*) from idea_votes where member_id = ${reader.id}) as rows,
             (select sum(vote_count) from ideas where thread_id = any(${ideas.map(({ id }) => id)}::bigint[]))::int as counted`;
    expect([rows, counted]).toEqual([10, 10]);
    expect(outcomes.filter((outcome) => !outcome.ok)[0]).toEqual({
      ok: false,
      problem: { code: 'spent', budget: 10 },
    });
  });

  it('gives a vote back when the idea is shipped or declined, and takes no more for it', async () => {
    const reader = await aMember(db);
    const ideas = await Promise.all(Array.from({ length: 10 }, () => anIdea()));
    for (const { publicId } of ideas) await vote(reader, publicId);
    const [first, second, more] = [ideas[0]?.publicId ?? '', ideas[1]?.publicId ?? '', await anIdea()];
    expect((await vote(reader, more.publicId)).ok).toBe(false);
    await decide(first, 'planned');
    expect((await vote(reader, more.publicId)).ok).toBe(false);
    await decide(second, 'declined');
    expect((await vote(reader, more.publicId)).ok).toBe(true);
    for (const given of [true, false])
      expect(await vote(reader, second, given)).toEqual({ ok: false, problem: { code: 'decided' } });
  });

  it('goes by the budget that an admin has set', async () => {
    const [reader, admin] = [await aMember(db), await aMember(db, { role: 'admin' })];
    expect((await setIdeaBudget({ db, actor: admin, now }, { votes: 1 })).ok).toBe(true);
    const [one, other] = [await anIdea(), await anIdea()];
    expect((await vote(reader, one.publicId)).ok).toBe(true);
    expect(await vote(reader, other.publicId)).toEqual({
      ok: false,
      problem: { code: 'spent', budget: 1 },
    });
    await setIdeaBudget({ db, actor: admin, now }, { votes: 10 });
  });

  it('is the only vote an idea takes, and finds nothing that may not be read', async () => {
    const [reader, idea] = [await aMember(db), await anIdea()];
    const gone = { ok: false, problem: { code: 'gone' } };
    expect(
      await voteOnPost({ db, actor: reader, now }, { kind: 'thread', publicId: idea.publicId, given: true }),
    ).toEqual(gone);
    const question = await aThread(db, { by: author, boardId: board.id });
    const secret = await anIdea(await aBoard(db, { seenBy: ['staff'] }));
    for (const { publicId } of [question, secret]) expect(await vote(reader, publicId)).toEqual(gone);
  });
});

describe('the list of ideas', () => {
  it('stands by votes, narrowed by status, and goes on from where it was', async () => {
    const place = await aBoard(db);
    const ideas = [await anIdea(place), await anIdea(place), await anIdea(place)];
    const [low, high, decided] = ideas.map(({ publicId }) => publicId);
    for (let voters = 0; voters < 2; voters += 1) await vote(await aMember(db), high ?? '');
    await vote(await aMember(db), decided ?? '');
    await decide(decided ?? '', 'shipped');
    const list = async (status: 'shipped' | null, after: { value: string; id: number } | null = null) =>
      (await listIdeasOfBoard(db, author, { boardId: place.id, status, after })).map(
        ({ publicId }) => publicId,
      );
    expect(await list(null)).toEqual([high, decided, low]);
    expect(await list('shipped')).toEqual([decided]);
    expect(await list(null, { value: '2', id: ideas[1]?.id ?? 0 })).toEqual([decided, low]);
  });
});
