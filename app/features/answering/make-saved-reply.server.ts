import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { inTransaction, type MemberContext } from '../command';
import { isTitleTaken, lockSavedReplies } from './lock-saved-replies.server';
import { maxSavedReplies } from './saved-reply';
import { openPlace } from './saved-reply-place.server';

export interface SavedReplyInput {
  title: string;
  body: string;
  /** The address of a board; empty for every board. */
  board: string;
}

export type MakeSavedReplyProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'no-board' }
  | { code: 'title-taken' }
  | { code: 'too-many' };

/** Keeps a text for the team, for one board or for all. A board that its writer does not work on is none. */
export async function makeSavedReply(
  ctx: MemberContext,
  { title, body, board }: SavedReplyInput,
): Promise<Result<{ publicId: string }, MakeSavedReplyProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    const place = await openPlace(inner, board === '' ? null : ({ slug }) => slug === board);
    if (!place.ok) return place;
    await lockSavedReplies(db);
    const { boardId } = place.value;
    if (await isTitleTaken(db, { title, boardId, except: null })) return refused({ code: 'title-taken' });
    const publicId = newPublicId();
    const [row] = await db.sql<[{ id: number }?]>`
      insert into saved_replies (public_id, board_id, title, body, changed_by, changed_at)
      select ${publicId}, ${boardId}::bigint, ${title}, ${body}, ${actor.id}, ${now.toISOString()}
      where (select count(*) from saved_replies) < ${maxSavedReplies} returning id`;
    if (!row) return refused({ code: 'too-many' });
    await writeAudit(db, {
      actorId: actor.id,
      action: 'saved-reply.made',
      subjectKind: 'saved-reply',
      subjectId: row.id,
      detail: { boardId },
    });
    return done({ publicId });
  });
}
