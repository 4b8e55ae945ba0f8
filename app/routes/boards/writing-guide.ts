import type { LoaderFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';
import { getBoard } from '#app/features/boards/board-queries.server';
import { guideOf } from '#app/features/boards/writing-guide';
import { requireMember } from '#app/http/guard.server';
import { may } from '#app/policy/policy';

/** What a board asks of whoever is about to write in it; null for a board that is not there for them. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const board = await getBoard(db, new URL(args.request.url).searchParams.get('board') ?? '');
  const isOpen = board !== null && may(actor, 'thread.post', board).ok;
  return json({ guide: isOpen ? guideOf(board) : null });
}
