import { describe, expect, it } from 'vitest';
import { answerGathering } from '#app/features/gatherings/answer-gathering.server';
import { cancelGathering } from '#app/features/gatherings/cancel-gathering.server';
import { changeGathering } from '#app/features/gatherings/change-gathering.server';
import type { NewGathering } from '#app/features/gatherings/gathering';
import { getGathering } from '#app/features/gatherings/gathering-queries.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { auditsAbout, factsAbout } from '#tests/support/facts';
import { aGathering } from '#tests/support/gatherings';

const { db } = await testDatabase();
const now = new Date('2026-03-01T10:00:00Z');
const board = await aBoard(db);
const [marketer, member] = [await aMember(db, { role: 'marketer' }), await aMember(db)];
const evening: NewGathering = {
  startsAt: '2026-03-10T17:00:00Z',
  endsAt: '2026-03-10T19:00:00Z',
  zone: 'Europe/Berlin',
  place: 'The roastery',
  link: '',
  seats: null,
};

const change = (by: MemberActor, publicId: string, to: Partial<NewGathering>) =>
  changeGathering({ db, actor: by, now }, { publicId, ...evening, ...to });
const auditOf = async (threadId: number) =>
  (await auditsAbout(db, 'thread', threadId)).map(({ action }) => action);

describe('changeGathering', () => {
  it('says what is another, counts the change, and is audited when it is another’s event', async () => {
    const event = await aGathering(db, { boardId: board.id });
    expect((await change(event.host, event.publicId, { endsAt: '2026-03-10T20:00:00Z' })).ok).toBe(true);
    expect((await change(marketer, event.publicId, { place: 'Next door' })).ok).toBe(true);
    expect(await getGathering(db, member, event.id)).toMatchObject({ sequence: 2, place: 'Next door' });
    const facts = await factsAbout(db, 'thread', event.id);
    expect(facts.map(({ payload }) => payload)).toEqual([
      { time: true, place: false },
      { time: true, place: true },
    ]);
    expect(await auditOf(event.id)).toEqual(['event.changed']);
  });

  it('changes nothing when nothing is another', async () => {
    const event = await aGathering(db, { boardId: board.id });
    await change(event.host, event.publicId, {});
    expect((await getGathering(db, member, event.id))?.sequence).toBe(0);
    expect(await factsAbout(db, 'thread', event.id)).toEqual([]);
  });

  it('moves up as many as there is new room for, and takes nobody’s place away', async () => {
    const event = await aGathering(db, { boardId: board.id, seats: 2 });
    for (let comers = 0; comers < 6; comers += 1)
      await answerGathering({ db, actor: await aMember(db), now }, { publicId: event.publicId, comes: true });
    const standing = async (seats: number | null) => {
      await change(event.host, event.publicId, { seats });
      const { coming, waiting } = (await getGathering(db, member, event.id)) ?? {};
      return [coming, waiting];
    };
    expect(await standing(1)).toEqual([2, 4]);
    expect(await standing(4)).toEqual([4, 2]);
    expect(await standing(null)).toEqual([6, 0]);
    const facts = await factsAbout(db, 'thread', event.id);
    expect(facts.filter(({ kind }) => kind === 'gathering.seated')).toHaveLength(4);
  });

  it('lets a new time be reminded of anew', async () => {
    const event = await aGathering(db, { boardId: board.id });
    const reminded = async () =>
      (
        await db.sql<
          Array<{ at: string | null }>
        >`select reminded_at as at from gatherings where thread_id = ${event.id}`
      )[0]?.at;
    await db.sql`update gatherings set reminded_at = now() where thread_id = ${event.id}`;
    await change(event.host, event.publicId, { place: 'Next door' });
    expect(await reminded()).not.toBeNull();
    await change(event.host, event.publicId, { place: 'Next door', endsAt: '2026-03-10T21:00:00Z' });
    expect(await reminded()).toBeNull();
  });

  it('is for its host and the team, before it is over', async () => {
    const event = await aGathering(db, { boardId: board.id });
    const later = new Date('2026-03-11T00:00:00Z');
    expect(await change(member, event.publicId, {})).toMatchObject({ problem: { because: 'not-yours' } });
    expect(
      await changeGathering(
        { db, actor: event.host, now: later },
        { publicId: event.publicId, ...evening, seats: 3 },
      ),
    ).toMatchObject({ problem: { code: 'closed' } });
    const past = { startsAt: '2026-02-01T10:00:00Z', endsAt: '2026-02-01T12:00:00Z' };
    expect(await change(event.host, event.publicId, past)).toMatchObject({ problem: { code: 'past' } });
    expect(await change(event.host, 'nosuchthread', {})).toMatchObject({ problem: { code: 'gone' } });
    const secret = await aGathering(db, { boardId: (await aBoard(db, { seenBy: ['group:1'] })).id });
    expect(await change(marketer, secret.publicId, {})).toMatchObject({ problem: { code: 'gone' } });
  });
});

describe('cancelGathering', () => {
  it('calls it off once, with the reason, and says so in calendars', async () => {
    const event = await aGathering(db, { boardId: board.id });
    const cancel = (by: MemberActor) =>
      cancelGathering({ db, actor: by, now }, { publicId: event.publicId, note: 'The oven is broken.' });
    expect(await cancel(member)).toMatchObject({ problem: { because: 'not-yours' } });
    expect((await cancel(marketer)).ok).toBe(true);
    expect(await cancel(event.host)).toMatchObject({ problem: { code: 'closed' } });
    expect(await getGathering(db, member, event.id)).toMatchObject({
      cancelNote: 'The oven is broken.',
      sequence: 1,
    });
    expect((await factsAbout(db, 'thread', event.id)).map(({ kind }) => kind)).toEqual([
      'gathering.cancelled',
    ]);
    expect(await auditOf(event.id)).toEqual(['event.cancelled']);
    expect(await change(event.host, event.publicId, { seats: 3 })).toMatchObject({
      problem: { code: 'closed' },
    });
  });
});
