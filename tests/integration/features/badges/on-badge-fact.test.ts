import { describe, expect, it } from 'vitest';
import { onBadgeFacts } from '#app/features/badges/on-badge-fact.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const deliver = (...facts: Parameters<typeof onBadgeFacts>[1]) =>
  db.transaction((tx) => onBadgeFacts({ db: tx, actor: system, now: new Date() }, facts));

describe('onBadgeFacts', () => {
  it('grants the badge of a first solution once, and of a confirmed address', async () => {
    const [asker, author] = [
      await aMember(db),
      await aMember(db, { verified: false, joinedAt: new Date().toISOString() }),
    ];
    const thread = await aThread(db, { by: asker, boardId: (await aBoard(db)).id });
    const reply = await aReply(db, { by: author, threadId: thread.id });
    await db.sql`insert into acceptances (thread_id, reply_id, accepted_by) values (${thread.id}, ${reply.id}, ${asker.id})`;
    const fact = { kind: 'reply.accepted', subjectKind: 'reply', subjectId: reply.id, actorId: asker.id };
    await deliver(fact, fact);
    await deliver(fact);
    const granted = await factsAbout(db, 'member', author.id);
    expect(granted).toMatchObject([
      { kind: 'badge.granted', payload: { badge: 'first-solution', others: 0 } },
    ]);
    await db.sql`update members set email_verified_at = now() where id = ${author.id}`;
    const about = { subjectKind: 'member', subjectId: author.id, actorId: author.id };
    await deliver({ kind: 'member.changed', ...about });
    expect(await factsAbout(db, 'member', author.id)).toHaveLength(1);
    await deliver({ kind: 'member.verified', ...about });
    const badges = await db.sql`select badge from badge_grants where member_id = ${author.id} order by id`;
    expect(badges).toEqual([{ badge: 'first-solution' }, { badge: 'confirmed' }]);
  });
});
