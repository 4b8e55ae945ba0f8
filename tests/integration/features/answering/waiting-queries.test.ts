import { describe, expect, it } from 'vitest';
import { assignThread } from '#app/features/answering/assign-thread.server';
import { settleThread } from '#app/features/answering/settle-thread.server';
import { countWaitingThreads, listWaitingThreads } from '#app/features/answering/waiting-queries.server';
import type { WaitingFilter } from '#app/features/answering/waiting-thread';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const moderator = await aMember(db, { role: 'moderator' });
const [asker, other, marketer] = [
  await aMember(db),
  await aMember(db),
  await aMember(db, { role: 'marketer' }),
];
const board = await aBoard(db);
const hour = (count: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + count * 3_600_000);

/** A question at hour 0, and replies at the hours after it. */
async function aTalk(...by: MemberActor[]) {
  const thread = await aThread(db, { by: asker, boardId: board.id });
  await db.sql`update threads set occurred_at = ${hour(0).toISOString()} where id = ${thread.id}`;
  for (const [index, author] of by.entries()) {
    const { id } = await aReply(db, { by: author, threadId: thread.id });
    await db.sql`update replies set occurred_at = ${hour(index + 1).toISOString()} where id = ${id}`;
  }
  return thread;
}
const everything: WaitingFilter = { whose: 'all', board: null };
const ask = (filter: Partial<WaitingFilter> = {}, viewer = moderator) => ({
  viewer,
  filter: { ...everything, ...filter },
  now: hour(48),
});
const sinceOf = async ({ publicId }: { publicId: string }) => {
  const rows = await listWaitingThreads(db, ask(), null);
  const since = rows.find((row) => row.publicId === publicId)?.since;
  return since === undefined ? null : (Date.parse(since) - hour(0).getTime()) / 3_600_000;
};

describe('the inbox of waiting threads', () => {
  it('holds what a customer said last, since the first word after the team’s last', async () => {
    expect(await sinceOf(await aTalk())).toBe(0);
    expect(await sinceOf(await aTalk(other))).toBe(0);
    expect(await sinceOf(await aTalk(moderator))).toBeNull();
    expect(await sinceOf(await aTalk(other, marketer, asker, other))).toBe(3);
    const hidden = await aTalk(moderator, asker);
    expect(await sinceOf(hidden)).toBe(2);
    await db.sql`update replies set state = 'hidden' where thread_id = ${hidden.id} and position = 2`;
    expect(await sinceOf(hidden)).toBeNull();
  });

  it('lets go what is locked, solved, an announcement or settled, the last until a customer says more', async () => {
    const settled = await aTalk(other);
    await settleThread({ db, actor: moderator, now: hour(5) }, settled.publicId);
    expect(await sinceOf(settled)).toBeNull();
    const late = await aReply(db, { by: other, threadId: settled.id });
    await db.sql`update replies set occurred_at = ${hour(7).toISOString()} where id = ${late.id}`;
    expect(await sinceOf(settled)).toBe(7);
    for (const change of [
      db.sql`locked_at = now()`,
      db.sql`accepted_reply_id = ${late.id}`,
      db.sql`kind = 'announcement'`,
    ]) {
      const thread = await aTalk(other);
      await db.sql`update threads set ${change} where id = ${thread.id}`;
      expect(await sinceOf(thread)).toBeNull();
    }
  });

  it('is narrowed by who answers and by board, and says how many are late', async () => {
    const own = await aBoard(db);
    const thread = await aThread(db, { by: asker, boardId: own.id });
    await db.sql`update threads set occurred_at = ${hour(0).toISOString()} where id = ${thread.id}`;
    const count = (filter: Partial<WaitingFilter>) =>
      countWaitingThreads(db, ask({ board: own.slug, ...filter }));
    expect(await count({ whose: 'nobodys' })).toEqual({ waiting: 1, overdue: 1 });
    const ctx = { db, actor: moderator, now: hour(1) };
    await assignThread(ctx, { publicId: thread.publicId, to: moderator.handle });
    expect(await count({ whose: 'mine' })).toEqual({ waiting: 1, overdue: 1 });
    expect(await count({ whose: 'nobodys' })).toEqual({ waiting: 0, overdue: 0 });
    await db.sql`insert into reply_targets (board_id, hours) values (${own.id}, 100)`;
    expect(await count({})).toEqual({ waiting: 1, overdue: 0 });
    await db.sql`update boards set moderated_by = ${[`member:${asker.id}`]}::text[] where id = ${own.id}`;
    expect(await count({})).toEqual({ waiting: 0, overdue: 0 });
  });
});
