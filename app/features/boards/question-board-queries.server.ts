import type { MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import type { Board } from './board';
import { listReadableBoards } from './board-queries.server';
import { takesKind } from './thread-kind';

/** The boards in which the actor may ask a question; with `alsoReadBy`, only those that this member may enter too. */
export async function listQuestionBoards(
  db: Db,
  actor: MemberActor,
  { alsoReadBy }: { alsoReadBy: number | null },
): Promise<Board[]> {
  const boards = (await listReadableBoards(db, actor)).filter(
    (board) => takesKind(board, 'question') && may(actor, 'thread.post', board).ok,
  );
  if (alsoReadBy === null) return boards;
  const ids = boards.map(({ id }) => id);
  const open = await listBoardsOpenTo(db, alsoReadBy, ids);
  return boards.filter(({ id }) => open.has(id));
}

/** Of these boards those that a member may enter. */
export async function listBoardsOpenTo(
  db: Db,
  memberKey: number,
  boardIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await db.sql<Array<{ id: number }>>`
    select b.id from boards b join members m on m.id = ${memberKey}
    where b.id = any(${boardIds as number[]}::bigint[]) and b.seen_by && member_audiences(m.id)`;
  return new Set(rows.map(({ id }) => id));
}
