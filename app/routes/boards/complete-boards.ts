import type { LoaderFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';
import { getBoard } from '#app/features/boards/board-queries.server';
import { findBoards } from '#app/features/boards/completion-queries.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

/** Which board `#` may mean while it is being typed, where it is being typed. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMember(args);
  const query = new URL(args.request.url).searchParams;
  if (await tooOften(ctx, limits.complete)) return json({ boards: [] });
  const [id, slug] = [query.get('thread') ?? undefined, query.get('board')];
  const place = isPublicId(id) ? await findThread(ctx.db, id) : slug ? await getBoard(ctx.db, slug) : null;
  const isReadable = place !== null && may(ctx.actor, 'board.read', place).ok;
  const boards = await findBoards(ctx.db, {
    actor: ctx.actor,
    begun: (query.get('q') ?? '').slice(0, 60),
    place: isReadable ? place : null,
  });
  return json({ boards });
}
