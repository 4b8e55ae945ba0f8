import { expect, it } from 'vitest';
import { assignItem } from '#app/features/moderation/assign-item.server';
import { getQueueItem } from '#app/features/moderation/queue-queries.server';
import { system, type MemberActor } from '#app/policy/actor';
import { aQueueItem, aReply } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const anItem = async () => aQueueItem(db, { subjectKind: 'reply', subjectId: (await aReply(db)).id });

it('is taken by one of two, handed on, and let go, each in the audit log', async () => {
  const item = await anItem();
  const [ann, bob] = [await aMember(db, { role: 'moderator' }), await aMember(db, { role: 'moderator' })];
  const outcomes = await Promise.all(
    [ann, bob].map((who) => assignItem(as(who), { itemPublicId: item.publicId, to: who.handle })),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const [first, second] = outcomes[0]?.ok ? [ann, bob] : [bob, ann];
  expect(outcomes.find((outcome) => !outcome.ok)).toEqual({
    ok: false,
    problem: { code: 'taken', by: first.displayName },
  });

  const handed = await assignItem(as(first), { itemPublicId: item.publicId, to: second.handle });
  expect(handed).toEqual({ ok: true, value: { assignee: second.displayName } });
  expect((await getQueueItem(db, system, item.publicId))?.assigneeId).toBe(second.id);
  expect(await assignItem(as(second), { itemPublicId: item.publicId, to: null })).toEqual({
    ok: true,
    value: { assignee: null },
  });
  const entries = await db.sql`
    select detail from audit_entries where action = 'queue.assigned' and subject_id = ${item.id} order by id`;
  expect(entries.map((entry) => entry['detail'])).toEqual([
    { from: null, to: first.id },
    { from: first.id, to: second.id },
    { from: second.id, to: null },
  ]);
});

it('lets an admin free what somebody has taken', async () => {
  const item = await anItem();
  const [ann, admin] = [await aMember(db, { role: 'moderator' }), await aMember(db, { role: 'admin' })];
  await assignItem(as(ann), { itemPublicId: item.publicId, to: ann.handle });
  expect((await assignItem(as(admin), { itemPublicId: item.publicId, to: null })).ok).toBe(true);
});

it('refuses members, people who do not moderate, what is decided, and what is not there', async () => {
  const item = await anItem();
  const [ann, member] = [await aMember(db, { role: 'moderator' }), await aMember(db)];
  const { publicId } = item;
  expect(await assignItem(as(member), { itemPublicId: publicId, to: member.handle })).toMatchObject({
    problem: { code: 'refused' },
  });
  expect(await assignItem(as(ann), { itemPublicId: publicId, to: member.handle })).toMatchObject({
    problem: { code: 'no-such-moderator' },
  });
  expect(await assignItem(as(ann), { itemPublicId: 'aaaaaaaaaaaa', to: null })).toMatchObject({
    problem: { code: 'gone' },
  });
  await db.sql`update queue_items set state = 'decided', decided_at = now() where id = ${item.id}`;
  expect(await assignItem(as(ann), { itemPublicId: publicId, to: ann.handle })).toMatchObject({
    problem: { code: 'decided-already' },
  });
});
