import type { ActionFunctionArgs } from '@remix-run/node';
import { removeReviewVideo } from '#app/features/reviews/set-review-video.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const removed = await removeReviewVideo(ctx, publicId);
  if (!removed.ok && removed.problem.code === 'gone') throw notFound();
  if (!removed.ok && removed.problem.code === 'refused') throw refusalResponse(removed.problem.because);
  return seeOther(paths.review(publicId), 'The video is gone, its file too.');
}
