import { expect, it } from 'vitest';
import { countQueue, listQueue } from '#app/features/moderation/queue-queries.server';
import { listTargets } from '#app/features/moderation/queue-target-queries.server';
import { setTargets } from '#app/features/moderation/set-targets.server';
import { aQueueItem, aReply } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('sets what changes, with both figures in the audit log, and the queue goes by it', async () => {
  const admin = await aMember(db, { role: 'admin' });
  const item = await aQueueItem(db, { subjectKind: 'reply', subjectId: (await aReply(db)).id });
  await db.sql`update queue_items set opened_at = '2026-02-01T04:00:00Z' where id = ${item.id}`;
  const overdue = { show: 'open' as const, cause: null, mine: false, overdue: true };
  const question = { filter: overdue, viewer: admin, now };
  expect(await listQueue(db, question, null)).toEqual([]);

  expect((await setTargets({ db, actor: admin, now }, { flagged: 4, 'profile-report': 24 })).ok).toBe(true);
  expect(await listTargets(db)).toMatchObject({ flagged: 4, 'profile-report': 24, 'review-objection': 24 });
  expect(await db.sql`select action, detail from audit_entries`).toEqual([
    { action: 'queue.target-set', detail: { cause: 'flagged', from: 24, to: 4 } },
  ]);
  expect((await listQueue(db, question, null)).map((line) => line.publicId)).toEqual([item.publicId]);
  expect(await countQueue(db, question)).toEqual({ open: 1, mine: 0, overdue: 1 });
});

it('is for admins alone', async () => {
  const moderator = await aMember(db, { role: 'moderator' });
  expect(await setTargets({ db, actor: moderator, now }, { flagged: 1 })).toEqual({
    ok: false,
    problem: { code: 'refused', because: 'team-only' },
  });
});
