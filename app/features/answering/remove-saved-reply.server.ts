import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { inTransaction, type MemberContext } from '../command';
import { findPlacedReply, lockSavedReplies } from './lock-saved-replies.server';
import { openPlace } from './saved-reply-place.server';

export type RemoveSavedReplyProblem = { code: 'refused'; because: Refusal } | { code: 'gone' };

/** Takes a text of the team away. What was posted with it stays: those are somebody's own words. */
export async function removeSavedReply(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<null, RemoveSavedReplyProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    await lockSavedReplies(db);
    const before = await findPlacedReply(db, publicId);
    if (!before) return refused({ code: 'gone' });
    const place = await openPlace(inner, before.boardId === null ? null : ({ id }) => id === before.boardId);
    if (!place.ok)
      return place.problem.code === 'no-board'
        ? refused({ code: 'gone' })
        : refused({ code: 'refused', because: place.problem.because });
    await db.sql`delete from saved_replies where id = ${before.id}`;
    await writeAudit(db, {
      actorId: actor.id,
      action: 'saved-reply.removed',
      subjectKind: 'saved-reply',
      subjectId: before.id,
      detail: { boardId: before.boardId },
    });
    return done(null);
  });
}
