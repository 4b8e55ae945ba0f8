import type { LoaderFunctionArgs } from '@remix-run/node';
import { getBoard } from '#app/features/boards/board-queries.server';
import { listFeedThreads } from '#app/features/boards/feed-queries.server';
import { threadFeed } from '#app/features/boards/thread-feed.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { movedTo, orNotFound, orRefuse, xmlAnswer } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

/** The news of one board, for whoever may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const asked = args.params['slug'] ?? '';
  const board = orNotFound(await getBoard(db, asked));
  orRefuse(may(actor, 'board.read', board));
  if (board.slug !== asked) return movedTo(paths.boardFeed(board.slug));
  const [brand, threads] = await Promise.all([getBrand(db), listFeedThreads(db, actor, board.id)]);
  visit.keep(`board:${board.id}`);
  return xmlAnswer(
    'application/atom+xml',
    threadFeed({
      origin: visit.services.config.http.origin,
      title: `${board.name} · ${brand.name}`,
      description: board.description,
      page: paths.board(board.slug),
      self: paths.boardFeed(board.slug),
      threads,
    }),
  );
}
