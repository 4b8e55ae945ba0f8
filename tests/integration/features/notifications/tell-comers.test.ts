import { describe, expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { sendEventLetter } from '#app/features/notifications/send-event-letter.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { unsubscribe } from '#app/features/notifications/unsubscribe.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { aGathering } from '#tests/support/gatherings';
import { keepLetters } from '#tests/support/letters';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date('2026-03-01T10:00:00Z') };
let facts = 5_000;

async function anEvent() {
  const board = await aBoard(db);
  const event = await aGathering(db, { boardId: board.id, title: 'Open <i>roastery</i>' });
  const [comes, waits, not] = [await aMember(db), await aMember(db), await aMember(db)];
  const answers = { coming: comes, waiting: waits, declined: not };
  for (const [index, [answer, { id }]] of Object.entries(answers).entries())
    await db.sql`insert into attendances (thread_id, member_id, answer, turn) values (${event.id}, ${id}, ${answer}, ${index + 1})`;
  const tell = (kind: string, payload: Record<string, number | boolean> = {}, subjectId = event.id) =>
    onNotableFact(ctx, {
      ...{ id: (facts += 1), kind: `gathering.${kind}`, subjectKind: 'thread', subjectId },
      ...{ actorId: event.host.id, payload },
    });
  return { board, event, comes, waits, not, tell };
}

const told = async (member: MemberActor) =>
  (
    await db.sql<Array<{ what: string }>>`
    select detail->>'what' as what from notifications where member_id = ${member.id} order by id`
  ).map(({ what }) => what);

describe('tellComers', () => {
  it('tells those who come, and those who wait of what changes their plans', async () => {
    const { comes, waits, not, tell } = await anEvent();
    await tell('changed', { time: true, place: false });
    await tell('changed', { time: true, place: true });
    await tell('changed', { time: false, place: false });
    await tell('due');
    await tell('seated', { memberId: comes.id });
    await tell('cancelled');
    expect(await told(comes)).toEqual(['time', 'both', 'due', 'seated', 'cancelled']);
    expect(await told(waits)).toEqual(['time', 'both', 'cancelled']);
    expect(await told(not)).toEqual([]);
  });

  it('tells those who came of the thread that goes on, where they may read it', async () => {
    const { board, event, comes, waits, tell } = await anEvent();
    const after = await aThread(db, { by: event.host, boardId: board.id });
    await tell('followed-up', { eventId: event.id }, after.id);
    expect(await told(comes)).toEqual(['followed-up']);
    expect(await told(waits)).toEqual([]);
    const secret = await aThread(db, {
      by: event.host,
      boardId: (await aBoard(db, { seenBy: ['staff'] })).id,
    });
    await tell('followed-up', { eventId: event.id }, secret.id);
    expect(await told(comes)).toHaveLength(1);
  });

  it('says nothing to who has muted it, or may not read it any more', async () => {
    const { board, event, comes, tell } = await anEvent();
    await db.sql`insert into thread_follows (thread_id, member_id, level) values (${event.id}, ${comes.id}, 'mute')`;
    await tell('due');
    await db.sql`delete from thread_follows where member_id = ${comes.id}`;
    await db.sql`update boards set seen_by = '{staff}' where id = ${board.id}`;
    await tell('due');
    expect(await told(comes)).toEqual([]);
  });
});

describe('the letter about an event', () => {
  async function letterOf(member: MemberActor) {
    const [notice] = await db.sql<[{ id: number }]>`
      select id from notifications where member_id = ${member.id} order by id desc limit 1`;
    const { letters, mailer } = keepLetters();
    const send = () =>
      sendEventLetter(ctx, notice.id, { mailer, origin: 'https://community.test', brand: 'Lumen' });
    return { letters, send, noticeId: notice.id };
  }

  it('is enqueued for who takes such letters, and sent once', async () => {
    const { comes, waits, tell } = await anEvent();
    await setMailPreference({ ...ctx, actor: waits }, { list: 'events', wanted: false });
    await tell('changed', { time: true, place: false });
    const { letters, send, noticeId } = await letterOf(comes);
    const other = await letterOf(waits);
    const [{ keys }] = await db.sql<[{ keys: string[] }]>`
      select array(select key from graphile_worker.jobs where task_identifier = 'notifications.mail-event') as keys`;
    expect(keys).toContain(`notifications.mail-event:${noticeId}`);
    expect(keys).not.toContain(`notifications.mail-event:${other.noticeId}`);
    await send();
    await send();
    await other.send();
    expect(letters).toHaveLength(1);
    expect(other.letters).toEqual([]);
    expect(letters[0]?.text).toContain('has another time');
    expect(letters[0]?.html).not.toContain('<i>');
  });

  it('is not sent when it was read meanwhile, muted, hidden or not to be read', async () => {
    const changes: Array<(ids: { event: number; board: number; member: number }) => Promise<unknown>> = [
      ({ member }) => db.sql`update notifications set read_at = now() where member_id = ${member}`,
      ({ event, member }) =>
        db.sql`insert into thread_follows (thread_id, member_id, level) values (${event}, ${member}, 'mute')`,
      ({ event }) => db.sql`update threads set state = 'hidden' where id = ${event}`,
      ({ board }) => db.sql`update boards set seen_by = '{staff}' where id = ${board}`,
      ({ member }) => db.sql`update members set email_verified_at = null where id = ${member}`,
    ];
    for (const change of changes) {
      const { board, event, comes, tell } = await anEvent();
      await tell('due');
      const { letters, send } = await letterOf(comes);
      await change({ event: event.id, board: board.id, member: comes.id });
      await send();
      expect(letters).toEqual([]);
    }
  });

  it('ends by its own link and leaves letters about replies as they are', async () => {
    const { comes, tell } = await anEvent();
    await tell('due');
    const { letters, send } = await letterOf(comes);
    await send();
    const token = /\/unsubscribe\/(\S+)/.exec(letters[0]?.text ?? '')?.[1] ?? '';
    expect(await unsubscribe(ctx, token)).toEqual({ ok: true, value: 'events' });
    const [row] =
      await db.sql`select replies, events, articles from mail_preferences where member_id = ${comes.id}`;
    expect(row).toEqual({ replies: true, events: false, articles: true });
  });
});
