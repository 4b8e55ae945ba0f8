import type { ActionFunctionArgs } from '@remix-run/node';
import { maxBookmarks, readBookmarkKind } from '#app/features/boards/bookmark';
import { bookmarkPost } from '#app/features/boards/bookmark-post.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { backTo, notFound, sayAndReturn, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  const kind = readBookmarkKind(args.params['kind']);
  if (!kind || !isPublicId(publicId)) throw notFound();
  const back = backTo(args.request, paths.bookmarks());
  const wait = await tooOften(ctx, limits.vote);
  if (wait) return sayAndReturn(back, wait);
  const kept = (await args.request.formData()).get('kept') !== 'true';
  const outcome = await bookmarkPost(ctx, { kind, publicId, kept });
  if (outcome.ok)
    return seeOther(
      back,
      kept ? 'Kept. Under Bookmarks you can be reminded of it.' : 'Removed from your bookmarks.',
    );
  if (outcome.problem === 'gone') throw notFound();
  return sayAndReturn(back, `You keep ${maxBookmarks} bookmarks already; remove one first.`);
}
