import type { ActionFunctionArgs } from '@remix-run/node';
import { publishReviewed } from '#app/features/articles/review-article.server';
import { requireTeam } from '#app/http/guard.server';
import { notFound, refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** Publishes an article that somebody else has written. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireTeam(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const revision = Number((await args.request.formData()).get('revision'));
  const published = await publishReviewed(ctx, { publicId, revision });
  if (published.ok) return seeOther(paths.thread(published.value), 'Published. Its author is told.');
  switch (published.problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      if (published.problem.because === 'own-content')
        return sayAndReturn(
          paths.article(publicId),
          'Nobody publishes words of their own: ask a second person.',
        );
      throw refusalResponse(published.problem.because);
    case 'changed':
      return sayAndReturn(
        paths.article(publicId),
        'Its words were changed meanwhile. Please read them again.',
      );
    case 'not-agreed':
      return sayAndReturn(paths.article(publicId), 'Its author has not agreed yet; nothing was published.');
  }
}
