import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard } from './audience.server';
import type { Cover } from './cover';

/** The cover of a board, or null. Says nothing about rights. */
export async function getCover(db: Db, boardId: number): Promise<Cover | null> {
  const [cover] = await db.sql<[Cover?]>`
    select u.public_id as "publicId", b.cover_words as words, u.width, u.height
    from boards b join uploads u on u.id = b.cover_id where b.id = ${boardId}`;
  return cover ?? null;
}

/** Whether this is the cover of a board that the actor may read. */
export async function mayCoverBeSeen(db: Db, actor: Actor, publicId: string): Promise<boolean> {
  const found = await db.sql`
    select from boards b join uploads u on u.id = b.cover_id
    where u.public_id = ${publicId} and u.purpose = 'board' and ${readableBoard(db, actor)} limit 1`;
  return found.length > 0;
}
