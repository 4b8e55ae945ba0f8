import type { Db } from '#db/client';

/** Where a saved reply stands, as its commands judge it. */
export interface PlacedReply {
  id: number;
  boardId: number | null;
  version: number;
}

/**
 * RACE: whoever writes saved replies waits for whoever writes another. There are few of them and they seldom change;
 * so their number, their names and their versions can be looked at before one is written.
 */
export async function lockSavedReplies(tx: Db): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(hashtext('answering.saved-replies'))`;
}

/** Reads one after the lock. */
export async function findPlacedReply(tx: Db, publicId: string): Promise<PlacedReply | null> {
  const [row] = await tx.sql<[PlacedReply?]>`
    select id, board_id as "boardId", version from saved_replies where public_id = ${publicId}`;
  return row ?? null;
}

/** Whether a board, or all of them together, has another text of this name. */
export async function isTitleTaken(
  tx: Db,
  { title, boardId, except }: { title: string; boardId: number | null; except: number | null },
): Promise<boolean> {
  const [row] = await tx.sql<[{ taken: boolean }]>`
    select exists (
      select from saved_replies where title = ${title} and board_id is not distinct from ${boardId}::bigint
        and id is distinct from ${except}::bigint
    ) as taken`;
  return row.taken;
}
