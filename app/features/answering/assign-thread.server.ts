import { done, refused, type Result } from '#app/lib/result';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { listColleagues } from './desk-queries.server';
import { lockDesk, type DeskProblem } from './lock-desk.server';

export type AssignThreadProblem = DeskProblem | { code: 'no-such-colleague' };

/**
 * Gives a thread to a colleague who works on its board, or to nobody (`to` null). They are told, unless they took it
 * themselves. It keeps nobody from answering; it only says who will.
 */
export async function assignThread(
  ctx: MemberContext,
  input: { publicId: string; to: string | null },
): Promise<Result<{ assignee: string | null }, AssignThreadProblem>> {
  return inTransaction(ctx, async (inner) => {
    const desk = await lockDesk(inner, input.publicId);
    if (!desk.ok) return desk;
    const colleagues = input.to === null ? [] : await listColleagues(inner.db, desk.value);
    const next = colleagues.find(({ handle }) => handle === input.to) ?? null;
    if (input.to !== null && !next) return refused({ code: 'no-such-colleague' });
    await giveTo(inner, desk.value.id, next?.id ?? null);
    return done({ assignee: next?.name ?? null });
  });
}

async function giveTo({ db, actor, now }: MemberContext, threadId: number, to: number | null): Promise<void> {
  const from = await getAssignee(db, threadId);
  if (from === to) return;
  await db.sql`
    insert into thread_desks (thread_id, assignee_id, assigned_at) values (${threadId}, ${to}, ${now.toISOString()})
    on conflict (thread_id) do update set assignee_id = excluded.assignee_id, assigned_at = excluded.assigned_at`;
  const subject = { subjectKind: 'thread', subjectId: threadId, actorId: actor.id };
  await writeAudit(db, { ...subject, action: 'thread.assigned', detail: { from, to } });
  if (to !== null) await announce(db, { ...subject, kind: 'thread.assigned', payload: { memberId: to } });
}

async function getAssignee(db: Db, threadId: number): Promise<number | null> {
  const [row] = await db.sql<[{ id: number | null }?]>`
    select assignee_id as id from thread_desks where thread_id = ${threadId}`;
  return row?.id ?? null;
}
