import { describe, expect, it } from 'vitest';
import { answerGathering } from '#app/features/gatherings/answer-gathering.server';
import { getGathering, listComers } from '#app/features/gatherings/gathering-queries.server';
import { loadGathering } from '#app/features/gatherings/load-gathering.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { visitor, type Actor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';
import { aGathering } from '#tests/support/gatherings';

const { db } = await testDatabase();
const now = new Date('2026-03-01T10:00:00Z');
const board = await aBoard(db);

const people = (count: number) => Promise.all(Array.from({ length: count }, () => aMember(db)));
const say = (by: MemberActor, publicId: string, comes = true) =>
  answerGathering({ db, actor: by, now }, { publicId, comes });
const problem = (code: string) => ({ ok: false, problem: { code } });

async function answersOf(threadId: number) {
  const rows = await db.sql<Array<{ memberId: number; answer: string }>>`
    select member_id as "memberId", answer from attendances where thread_id = ${threadId} order by turn`;
  return rows.map(({ memberId, answer }) => [memberId, answer]);
}

describe('answerGathering', () => {
  it('gives the last place to exactly one of two hundred at the same moment', async () => {
    const event = await aGathering(db, { boardId: board.id, seats: 1 });
    const all = await people(200);
    const outcomes = await Promise.all(all.map((one) => say(one, event.publicId)));
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value === 'coming')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value === 'waiting')).toHaveLength(199);
    expect(await getGathering(db, visitor, event.id)).toMatchObject({ coming: 1, waiting: 199 });
    const [{ turns }] = await db.sql<[{ turns: number }]>`
      select count(distinct turn) as turns from attendances where thread_id = ${event.id}`;
    expect(turns).toBe(200);
  });

  it('moves the first who waits up when somebody leaves, and tells them', async () => {
    const event = await aGathering(db, { boardId: board.id, seats: 2 });
    const [ann, bo, cem, dee] = (await people(4)) as [MemberActor, MemberActor, MemberActor, MemberActor];
    for (const one of [ann, bo, cem, dee]) await say(one, event.publicId);
    expect(await say(bo, event.publicId, false)).toEqual({ ok: true, value: 'declined' });
    expect(await answersOf(event.id)).toEqual(
      expect.arrayContaining([
        [ann.id, 'coming'],
        [cem.id, 'coming'],
        [dee.id, 'waiting'],
        [bo.id, 'declined'],
      ]),
    );
    const facts = await factsAbout(db, 'thread', event.id);
    expect(facts.map(({ kind, payload }) => [kind, payload])).toEqual([
      ['gathering.seated', { memberId: cem.id }],
    ]);
    // Who comes back joins the end of the line.
    expect(await say(bo, event.publicId)).toEqual({ ok: true, value: 'waiting' });
    await say(ann, event.publicId, false);
    expect((await getGathering(db, dee, event.id))?.mine).toBe('coming');
    expect(await getGathering(db, bo, event.id)).toMatchObject({ mine: 'waiting', myTurn: 1 });
  });

  it('keeps everybody’s turn when they say the same again', async () => {
    const event = await aGathering(db, { boardId: board.id, seats: 1 });
    const [ann, bo, cem] = (await people(3)) as [MemberActor, MemberActor, MemberActor];
    for (const one of [ann, bo, cem, bo, bo]) await say(one, event.publicId);
    expect(await answersOf(event.id)).toEqual([
      [ann.id, 'coming'],
      [bo.id, 'waiting'],
      [cem.id, 'waiting'],
    ]);
  });

  it('passes over who may not read it any more', async () => {
    const place = await aBoard(db, { seenBy: ['members'] });
    const event = await aGathering(db, { boardId: place.id, seats: 1 });
    const [ann, bo, cem] = (await people(3)) as [MemberActor, MemberActor, MemberActor];
    for (const one of [ann, bo, cem]) await say(one, event.publicId);
    await db.sql`update members set state = 'suspended' where id = ${bo.id}`;
    await say(ann, event.publicId, false);
    expect((await getGathering(db, cem, event.id))?.mine).toBe('coming');
  });

  it('takes nothing when it is over, cancelled, hidden, no event or not to be read', async () => {
    const [reader, event] = [await aMember(db), await aGathering(db, { boardId: board.id })];
    const end = new Date('2026-03-10T19:00:00Z');
    expect(
      await answerGathering({ db, actor: reader, now: end }, { publicId: event.publicId, comes: true }),
    ).toEqual(problem('over'));
    await db.sql`update gatherings set cancelled_at = now() where thread_id = ${event.id}`;
    expect(await say(reader, event.publicId)).toEqual(problem('cancelled'));
    const hidden = await aGathering(db, { boardId: board.id });
    await db.sql`update threads set state = 'hidden' where id = ${hidden.id}`;
    const secret = await aGathering(db, { boardId: (await aBoard(db, { seenBy: ['staff'] })).id });
    const question = await aThread(db, { by: reader, boardId: board.id });
    for (const { publicId } of [hidden, secret, question, { publicId: 'nosuchthread' }])
      expect(await say(reader, publicId)).toEqual(problem('gone'));
  });

  it('lets a silenced person give their place back, but take none', async () => {
    const [reader, event] = [await aMember(db), await aGathering(db, { boardId: board.id })];
    await say(reader, event.publicId);
    const silenced = { ...reader, silencedUntil: '2027-01-01T00:00:00Z' };
    expect(await say(silenced, event.publicId)).toMatchObject({
      ok: false,
      problem: { because: 'silenced' },
    });
    expect(await say(silenced, event.publicId, false)).toEqual({ ok: true, value: 'declined' });
  });
});

describe('who comes', () => {
  it('is told by name to members, without those who have left, and to visitors as a number', async () => {
    const event = await aGathering(db, { boardId: board.id });
    const [ann, bo] = (await people(2)) as [MemberActor, MemberActor];
    for (const one of [ann, bo]) await say(one, event.publicId);
    await db.sql`update members set state = 'suspended' where id = ${bo.id}`;
    const show = async (actor: Actor) => {
      const thread = await findThread(db, event.publicId);
      return thread && loadGathering(db, { actor, now }, thread);
    };
    expect((await show(ann))?.comers.map(({ handle }) => handle)).toEqual([ann.handle]);
    expect(await show(visitor)).toMatchObject({
      comers: [],
      words: { comers: '2 people come.' },
      asksToSignIn: true,
      mayAnswer: false,
    });
    expect((await listComers(db, event.id, null)).map(({ handle }) => handle)).toEqual([ann.handle]);
  });
});
