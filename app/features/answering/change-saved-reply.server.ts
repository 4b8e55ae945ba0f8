import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { inTransaction, type MemberContext } from '../command';
import { findPlacedReply, isTitleTaken, lockSavedReplies } from './lock-saved-replies.server';
import type { SavedReplyInput } from './make-saved-reply.server';
import { openPlace } from './saved-reply-place.server';

export type ChangeSavedReplyProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'gone' }
  | { code: 'no-board' }
  | { code: 'title-taken' }
  | { code: 'changed-meanwhile' };

/**
 * Changes a text of the team, or where it is for: both places have to be the actor's to write. `version` is the one
 * that they began from; a colleague's change since then is not overwritten.
 */
export async function changeSavedReply(
  ctx: MemberContext,
  { publicId, version, title, body, board }: SavedReplyInput & { publicId: string; version: number },
): Promise<Result<null, ChangeSavedReplyProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    await lockSavedReplies(db);
    const before = await findPlacedReply(db, publicId);
    if (!before) return refused({ code: 'gone' });
    const from = await openPlace(inner, before.boardId === null ? null : ({ id }) => id === before.boardId);
    if (!from.ok) return from.problem.code === 'no-board' ? refused({ code: 'gone' }) : from;
    const to = await openPlace(inner, board === '' ? null : ({ slug }) => slug === board);
    if (!to.ok) return to;
    if (before.version !== version) return refused({ code: 'changed-meanwhile' });
    const { boardId } = to.value;
    if (await isTitleTaken(db, { title, boardId, except: before.id }))
      return refused({ code: 'title-taken' });
    await db.sql`
      update saved_replies set board_id = ${boardId}, title = ${title}, body = ${body}, version = version + 1,
        changed_by = ${actor.id}, changed_at = ${now.toISOString()}
      where id = ${before.id}`;
    await writeAudit(db, {
      actorId: actor.id,
      action: 'saved-reply.changed',
      subjectKind: 'saved-reply',
      subjectId: before.id,
      detail: { fromBoard: before.boardId, toBoard: boardId, version: version + 1 },
    });
    return done(null);
  });
}
