import { describe, expect, it } from 'vitest';
import { assignThread } from '#app/features/answering/assign-thread.server';
import { getDesk } from '#app/features/answering/desk-queries.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { auditsAbout, factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const [moderator, colleague] = [
  await aMember(db, { role: 'moderator' }),
  await aMember(db, { role: 'moderator' }),
];
const customer = await aMember(db);

async function aQuestion() {
  const board = await aBoard(db);
  const thread = await aThread(db, { by: customer, boardId: board.id });
  const assign = (to: string | null, actor: MemberActor = moderator) =>
    assignThread({ db, actor, now }, { publicId: thread.publicId, to });
  return { board, thread, assign };
}

describe('assignThread', () => {
  it('gives it to a colleague, who is told, and lets it go again', async () => {
    const { thread, assign } = await aQuestion();
    await Promise.all([assign(colleague.handle), assign(colleague.handle)]);
    expect((await getDesk(db, thread.id)).assignee).toEqual({
      handle: colleague.handle,
      name: colleague.displayName,
    });
    const facts = await factsAbout(db, 'thread', thread.id);
    expect(facts).toMatchObject([{ kind: 'thread.assigned', payload: { memberId: colleague.id } }]);
    const fact = {
      id: 1,
      kind: 'thread.assigned',
      subjectKind: 'thread',
      subjectId: thread.id,
      actorId: moderator.id,
    };
    await onNotableFact({ db, actor: system, now }, { ...fact, payload: { memberId: colleague.id } });
    expect(
      await db.sql`select member_id::int as id, kind from notifications where subject_id = ${thread.id}`,
    ).toEqual([{ id: colleague.id, kind: 'thread-assigned' }]);
    await assign(null);
    expect((await getDesk(db, thread.id)).assignee).toBeNull();
    expect(await auditsAbout(db, 'thread', thread.id)).toHaveLength(2);
  });

  it('tells nobody who took it themselves', async () => {
    const { thread } = await aQuestion();
    const fact = {
      id: 2,
      kind: 'thread.assigned',
      subjectKind: 'thread',
      subjectId: thread.id,
      actorId: moderator.id,
    };
    await onNotableFact({ db, actor: system, now }, { ...fact, payload: { memberId: moderator.id } });
    expect(await db.sql`select from notifications where subject_id = ${thread.id}`).toHaveLength(0);
  });

  it('refuses customers as actors and as assignees, and colleagues of other boards', async () => {
    const { board, assign } = await aQuestion();
    expect(await assign(colleague.handle, customer)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
    expect(await assign(customer.handle)).toEqual({ ok: false, problem: { code: 'no-such-colleague' } });
    await db.sql`update boards set moderated_by = ${[`member:${moderator.id}`]}::text[] where id = ${board.id}`;
    expect(await assign(colleague.handle)).toEqual({ ok: false, problem: { code: 'no-such-colleague' } });
    expect((await assign(moderator.handle)).ok).toBe(true);
    expect(await assign(null, colleague)).toMatchObject({ problem: { because: 'team-only' } });
  });
});
