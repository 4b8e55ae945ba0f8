import { expect, it } from 'vitest';
import { changeReplyState } from '#app/features/boards/change-reply-state.server';
import { system } from '#app/policy/actor';
import { aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date('2026-02-01T10:00:00Z') };

it('counts a held reply of the team in full once it may be seen', async () => {
  const team = await aMember(db, { role: 'moderator' });
  const thread = await aThread(db, { occurredAt: '2026-01-01T00:00:00Z' });
  const reply = await aReply(db, {
    threadId: thread.id,
    authorId: team.id,
    authorRole: 'moderator',
    occurredAt: '2026-01-03T00:00:00Z',
    state: 'held',
  });
  await changeReplyState(ctx, reply.id, { from: ['held'], to: 'visible', kind: 'reply.restored' });
  const [row] = await db.sql`
    select reply_count as replies, staff_replied as team, last_activity_at as latest, last_reply_author_id as author
    from threads where id = ${thread.id}`;
  expect(row).toEqual({ replies: 1, team: true, latest: '2026-01-03T00:00:00Z', author: team.id });
});

it('does nothing to a reply that is in another state, or not there', async () => {
  const reply = await aReply(db, { state: 'withdrawn' });
  for (const id of [reply.id, 0])
    await changeReplyState(ctx, id, { from: ['held', 'hidden'], to: 'visible', kind: 'reply.restored' });
  expect(await kindsAbout(db, 'reply', reply.id)).toEqual([]);
});
