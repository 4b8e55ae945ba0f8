import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { listWorkedBoards, type WorkedBoard } from '../boards/worked-board-queries.server';
import { defaultReplyHours } from './reply-target';

/** A board, or the reviews (null), with how long people may wait there. */
export interface ReplyTarget {
  board: WorkedBoard | null;
  hours: number;
}

/** The targets of the boards that somebody works on, and that of reviews. */
export async function listReplyTargets(db: Db, actor: Actor): Promise<ReplyTarget[]> {
  const [boards, rows] = await Promise.all([
    listWorkedBoards(db, actor),
    db.sql<
      Array<{ boardId: number | null; hours: number }>
    >`select board_id as "boardId", hours from reply_targets`,
  ]);
  const set = new Map(rows.map(({ boardId, hours }) => [boardId, hours]));
  return [...boards, null].map((board) => ({
    board,
    hours: set.get(board?.id ?? null) ?? defaultReplyHours,
  }));
}
