import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { enqueue } from '#db/jobs';
import { attempt } from '../attempt.server';
import { getPublicMember } from '../accounts/member-queries.server';
import { inTransaction, type MemberContext } from '../command';
import { decideInside } from '../moderation/decide-item.server';
import { openQueueItem } from '../moderation/open-queue-item.server';
import { suspensionDays, undoDays } from './cleanup';
import { findCleanupOf } from './cleanup-queries.server';
import { cleanupTask } from './run-cleanup.server';
import { tracesOf } from './traces.server';

export type StartCleanupProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'not-decided' };

/**
 * Notes everything that a member has left, suspends them by a decision that tells them why, and lets a job take it all
 * away. The member's row is the queue: of two moderators at the same moment one begins it and both get the same.
 */
export async function startCleanup(
  ctx: MemberContext,
  { handle, note }: { handle: string; note: string },
): Promise<Result<{ publicId: string }, StartCleanupProblem>> {
  const member = await getPublicMember(ctx.db, handle);
  if (!member) return refused({ code: 'gone' });
  const verdict = await attempt(ctx, 'member.clean-up', {
    subject: { authorId: member.id, authorRole: member.role },
    about: { kind: 'member', id: member.id },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    await db.sql`select from members where id = ${member.id} for no key update`;
    const known = await findCleanupOf(db, member.id);
    if (known) return done({ publicId: known });
    const decisionId = await decide(inner, member.id, note);
    if (decisionId === null) return refused({ code: 'not-decided' });
    return done({ publicId: await writeDown(inner, { memberId: member.id, decisionId, actorId: actor.id }) });
  });
}

/** A clean-up is a decision like any other: it has its reason, its letter, its sanction and its way to appeal. */
async function decide(ctx: MemberContext, memberId: number, note: string): Promise<number | null> {
  const itemId = await openQueueItem(ctx.db, {
    subjectKind: 'member',
    subjectId: memberId,
    cause: 'opened-by-team',
  });
  const [item] = await ctx.db.sql<[{ publicId: string }]>`
    select public_id as "publicId" from queue_items where id = ${itemId}`;
  const decided = await decideInside(ctx, {
    itemPublicId: item.publicId,
    decision: 'suspend',
    reason: 'spam',
    note,
    days: suspensionDays,
  });
  return decided.ok ? decided.value.decisionId : null;
}

async function writeDown(
  { db, actor, now }: MemberContext,
  { memberId, decisionId, actorId }: { memberId: number; decisionId: number; actorId: number },
): Promise<string> {
  const publicId = newPublicId();
  const undoUntil = new Date(now.getTime() + undoDays * 86_400_000).toISOString();
  const [cleanup] = await db.sql<[{ id: number }]>`
    insert into cleanups (public_id, member_id, moderator_id, decision_id, undo_until, created_at)
    values (${publicId}, ${memberId}, ${actorId}, ${decisionId}, ${undoUntil}, ${now.toISOString()}) returning id`;
  const traces = await db.sql`
    insert into cleanup_traces (cleanup_id, kind, subject_kind, subject_id, variant, detail)
    select ${cleanup.id}, trace.* from (${tracesOf(db, { memberId, by: actor })}) as trace (kind, subject_kind, subject_id, variant, detail)`;
  await writeAudit(db, {
    actorId,
    action: 'cleanup.started',
    subjectKind: 'member',
    subjectId: memberId,
    detail: {
      cleanup: cleanup.id,
      traces: traces.count,
      decision: decisionId,
      before: 'none',
      after: 'running',
    },
  });
  await enqueue(db, cleanupTask, { cleanupId: cleanup.id });
  return publicId;
}
