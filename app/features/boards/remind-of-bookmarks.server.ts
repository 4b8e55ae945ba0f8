import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';

/** One run rings no more than this; the rest rings a minute later. */
const atOnce = 500;

/** Rings what is due: each reminder announces itself once and is marked in the same transaction. */
export async function remindOfBookmarks(ctx: CommandContext): Promise<void> {
  await inTransaction(ctx, async ({ db, now }) => {
    const at = now.toISOString();
    const due = await db.sql<Array<{ memberId: number; subjectKind: string; subjectId: number }>>`
      update bookmarks set reminded_at = ${at}
      where id in (
        select id from bookmarks where remind_at <= ${at} and reminded_at is null
        order by remind_at limit ${atOnce} for update skip locked)
      returning member_id as "memberId", subject_kind as "subjectKind", subject_id as "subjectId"`;
    for (const { memberId, subjectKind, subjectId } of due)
      await announce(db, { kind: 'bookmark.due', subjectKind, subjectId, payload: { memberId } });
  });
}
