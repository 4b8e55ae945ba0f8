import { describe, expect, it } from 'vitest';
import type { BadgeContent } from '#app/features/badges/badge';
import { listProgress } from '#app/features/badges/badge-progress-queries.server';
import { houseBadges } from '#app/features/badges/house-badges';
import { loadBadgePath } from '#app/features/badges/load-badge-path.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-05-06T12:00:00Z');
const { id: boardId } = await aBoard(db);
const asker = await aMember(db);

const plain: BadgeContent = {
  ...{ name: 'A badge', kind: 'count', act: 'reply.posted', acts: [], post: null, number: 5 },
  ...{ every: null, activeDays: null, enabled: true },
};
const rules = [
  { ...plain, badge: 'five' },
  { ...plain, badge: 'weekly', kind: 'streak' as const, every: 'week' as const },
  {
    ...plain,
    badge: 'each',
    kind: 'set' as const,
    act: null,
    acts: ['reply.posted', 'thread.posted'] as const,
    number: 2,
  },
  { ...plain, badge: 'praised', kind: 'quality' as const, act: null, post: 'reply' as const, number: 10 },
].map((rule) => ({ ...rule, version: 1, since: null }));

async function replyOn(by: typeof asker, day: string): Promise<number> {
  const { id: threadId } = await aThread(db, { by: asker, boardId });
  const { id } = await aReply(db, { by, threadId });
  await db.sql`update replies set occurred_at = ${`${day}T12:00:00Z`} where id = ${id}`;
  return id;
}

describe('listProgress', () => {
  it('says how far somebody is, with every act that counts', async () => {
    const member = await aMember(db);
    // Of three weeks in a row the last is the one before this; the lone week of March is behind a gap.
    const ids: number[] = [];
    for (const day of ['2026-03-02', '2026-04-16', '2026-04-23', '2026-04-30'])
      ids.push(await replyOn(member, day));
    await db.sql`update replies set vote_count = 7 where id = ${ids[1] ?? 0}`;
    const rows = await listProgress(db, rules, { memberId: member.id, now });
    const found = Object.fromEntries(
      rows.map(({ badge, done, evidence }) => [badge, [done, evidence.map(({ id }) => id)]]),
    );
    expect(found).toEqual({
      five: [4, ids],
      weekly: [3, ids.slice(1)],
      each: [1, ids.slice(0, 1)],
      praised: [7, [ids[1]]],
    });
  });

  it('begins a streak anew when a week went by without', async () => {
    const member = await aMember(db);
    await replyOn(member, '2026-04-16');
    const rows = await listProgress(db, rules, { memberId: member.id, now });
    expect(rows.map(({ badge }) => badge)).not.toContain('weekly');
  });
});

describe('loadBadgePath', () => {
  it('leaves out what somebody holds, and says the day for badges of years', async () => {
    const member = await aMember(db, { joinedAt: '2026-02-03T00:00:00Z' });
    await db.sql`
      insert into badge_grants (badge, member_id, cause_kind, cause_id) values ('confirmed', ${member.id}, 'member', ${String(member.id)})`;
    const steps = await loadBadgePath(db, member, now);
    expect(steps.map(({ badge }) => badge).sort()).toEqual(
      houseBadges
        .map(({ badge }) => badge)
        .filter((badge) => badge !== 'confirmed')
        .sort(),
    );
    expect(steps.find(({ badge }) => badge === 'one-year')?.reachedOn?.slice(0, 10)).toBe('2027-02-03');
  });
});
