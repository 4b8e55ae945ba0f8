import type { ActionFunctionArgs } from '@remix-run/node';
import { dropArticle } from '#app/features/articles/drop-article.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** Gives up the words of an article that are under way, or puts away declined ones. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const dropped = await dropArticle(ctx, publicId);
  if (!dropped.ok) throw notFound();
  return seeOther(paths.articles(), 'Given up. What is published stays as it is.');
}
