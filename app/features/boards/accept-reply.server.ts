import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import type { Db } from '#db/client';
import { inTransaction, type MemberContext } from '../command';
import { findReply, type ReplyForCommand } from './subject-queries.server';

export type AcceptProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/**
 * Marks a reply as the one that solved the question, or takes the mark back. The thread's row is locked, one live
 * acceptance a thread is the unique index's promise, and choosing another reply undoes the first choice: each of
 * the two facts is announced, so points follow both.
 */
export async function acceptReply(
  ctx: MemberContext,
  input: { publicId: string; accepted: boolean },
): Promise<Result<{ threadId: number }, AcceptProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const reply = await findReply(db, input.publicId, { lock: true });
    if (!reply || !may(actor, 'reply.read', reply).ok) return refused({ code: 'gone' });
    const verdict = may(actor, 'thread.accept', reply.thread);
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    if (reply.state !== 'visible') return refused({ code: 'refused', because: 'not-open' });
    const current = reply.thread.acceptedReplyId;
    const at = now.toISOString();
    if (input.accepted === (current === reply.id)) return done({ threadId: reply.thread.id });
    if (current !== null)
      await undo(db, { threadId: reply.thread.id, replyId: current, at, actorId: actor.id });
    if (input.accepted) await accept(db, reply, { actorId: actor.id, at });
    return done({ threadId: reply.thread.id });
  });
}

async function accept(
  db: Db,
  reply: ReplyForCommand,
  { actorId, at }: { actorId: number; at: string },
): Promise<void> {
  const { thread } = reply;
  const [acceptance] = await db.sql<[{ id: number }]>`
    insert into acceptances (thread_id, reply_id, accepted_by, occurred_at) values (${thread.id}, ${reply.id}, ${actorId}, ${at}) returning id`;
  await db.sql`update threads set accepted_reply_id = ${reply.id} where id = ${thread.id}`;
  await announce(db, {
    kind: 'reply.accepted',
    subjectKind: 'reply',
    subjectId: reply.id,
    actorId,
    payload: { threadId: thread.id, acceptanceId: acceptance.id },
    touches: [`thread:${thread.id}`, `board:${thread.boardId}`, 'home'],
  });
}

async function undo(
  db: Db,
  { threadId, replyId, at, actorId }: { threadId: number; replyId: number; at: string; actorId: number },
): Promise<void> {
  await db.sql`update acceptances set undone_at = ${at} where thread_id = ${threadId} and undone_at is null`;
  const [thread] = await db.sql<[{ boardId: number }]>`
    update threads set accepted_reply_id = null where id = ${threadId} returning board_id as "boardId"`;
  await announce(db, {
    kind: 'reply.unaccepted',
    subjectKind: 'reply',
    subjectId: replyId,
    actorId,
    payload: { threadId },
    touches: [`thread:${threadId}`, `board:${thread.boardId}`, 'home'],
  });
}
