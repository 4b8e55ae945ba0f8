import type { LoaderFunctionArgs } from '@remix-run/node';
import { getBoard } from '#app/features/boards/board-queries.server';
import { listFeedThreads } from '#app/features/boards/feed-queries.server';
import { findFeedReader } from '#app/features/boards/own-feed.server';
import { threadFeed } from '#app/features/boards/thread-feed.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound, orRefuse, xmlAnswer } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

/**
 * The news that a member may read, for a feed reader that asks in their name by a secret address. The secret stands in
 * the query, which no log of the house holds, and the feed does not repeat it.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const query = new URL(args.request.url).searchParams;
  const reader = orNotFound(await findFeedReader(db, query.get('key') ?? ''));
  const slug = query.get('board');
  const board = slug === null ? null : orNotFound(await getBoard(db, slug));
  if (board) orRefuse(may(reader, 'board.read', board));
  const [brand, threads] = await Promise.all([getBrand(db), listFeedThreads(db, reader, board?.id ?? null)]);
  const answer = xmlAnswer(
    'application/atom+xml',
    threadFeed({
      origin: visit.services.config.http.origin,
      title: board ? `${board.name} · ${brand.name}` : brand.name,
      description: board?.description ?? `What ${reader.displayName} may read at ${brand.name}`,
      page: board ? paths.board(board.slug) : paths.home(),
      self: paths.ownFeed(),
      threads,
    }),
  );
  answer.headers.set('cache-control', 'private, no-store');
  answer.headers.set('x-robots-tag', 'noindex');
  return answer;
}
