import type { LoaderFunctionArgs } from '@remix-run/node';
import { listFeedThreads } from '#app/features/boards/feed-queries.server';
import { threadFeed } from '#app/features/boards/thread-feed.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { xmlAnswer } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

/** The news of every board that the asker may read. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const [brand, threads] = await Promise.all([getBrand(db), listFeedThreads(db, actor, null)]);
  visit.keep('home');
  return xmlAnswer(
    'application/atom+xml',
    threadFeed({
      origin: visit.services.config.http.origin,
      title: brand.name,
      description: `What is talked about at ${brand.name}`,
      page: paths.home(),
      self: paths.feed(),
      threads,
    }),
  );
}
