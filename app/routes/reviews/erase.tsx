import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { eraseReview } from '#app/features/reviews/erase-review.server';
import { getPrivateReply } from '#app/features/reviews/private-reply-queries.server';
import { isRefusal } from '#app/features/reviews/review';
import { getReview } from '#app/features/reviews/review-queries.server';
import { EraseReview } from '#app/features/reviews/ui/erase-review';
import { requireMember } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse, refusalResponse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Delete the words of your review' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const { publicId } = args.params;
  const row = orNotFound(isPublicId(publicId) ? await getReview(db, publicId, actor.id) : null);
  // Already done, perhaps in another tab: its own page says so.
  if (row.wordsErasedAt !== null && may(actor, 'review.read', row).ok)
    throw seeOther(paths.review(row.publicId));
  orRefuse(may(actor, 'review.erase', row));
  return json({
    href: paths.review(row.publicId),
    product: row.productName,
    title: row.title,
    photos: row.photos.length,
    wasRefused: isRefusal(row.stateReason),
    isAnswered: row.response !== null || (await getPrivateReply(db, row.id)) !== null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const erased = await eraseReview(ctx, { publicId, folder: ctx.visit.services.config.data.uploads });
  if (erased.ok) return seeOther(paths.review(publicId), 'Its words are deleted.');
  if (erased.problem.code === 'gone') throw notFound();
  throw refusalResponse(erased.problem.because);
}

export default function EraseReviewRoute() {
  return <EraseReview {...useLoaderData<typeof loader>()} />;
}
