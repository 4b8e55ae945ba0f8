import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { MemberContext } from '../command';
import { getBoard } from './board-queries.server';

/** Hears of each new thread of a board, or no longer. Only what one may read can be followed. */
export async function followBoard(
  { db, actor }: MemberContext,
  input: { slug: string; following: boolean },
): Promise<Result<{ slug: string }, 'gone'>> {
  const board = await getBoard(db, input.slug);
  if (!board || !may(actor, 'board.follow', board).ok) return refused('gone');
  if (input.following)
    await db.sql`insert into board_follows (board_id, member_id) values (${board.id}, ${actor.id}) on conflict do nothing`;
  else await db.sql`delete from board_follows where board_id = ${board.id} and member_id = ${actor.id}`;
  return done({ slug: board.slug });
}
