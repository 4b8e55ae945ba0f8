import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { hasCase } from '#app/features/moderation/queue-queries.server';
import { getReview } from '#app/features/reviews/review-queries.server';
import { WithdrawReview } from '#app/features/reviews/ui/withdraw-review';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { requireMember } from '#app/http/guard.server';
import { orNotFound, notFound, orRefuse, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Withdraw your review' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const { publicId } = args.params;
  const row = orNotFound(isPublicId(publicId) ? await getReview(db, publicId, actor.id) : null);
  // Already done, perhaps in another tab: its own page says so and shows the way back.
  if (row.state === 'withdrawn' && may(actor, 'review.read', row).ok)
    throw seeOther(paths.review(row.publicId));
  orRefuse(may(actor, 'review.withdraw', row));
  return json({
    href: paths.review(row.publicId),
    product: row.productName,
    stars: row.stars,
    title: row.title,
    isPublished: row.state === 'published',
    isRefused: row.state === 'withheld' || row.state === 'hidden',
    hasPhotos: row.photos.length > 0,
    hasVideo: row.video !== null,
    hasCase: await hasCase(db, { kind: 'review', id: row.id }),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const withdrawn = await withdrawReview(ctx, args.params['publicId']);
  if (withdrawn.ok) return seeOther(paths.review(args.params['publicId']), 'Withdrawn.');
  if (withdrawn.problem.code === 'gone') throw notFound();
  throw refusalResponse(withdrawn.problem.because);
}

export default function WithdrawReviewRoute() {
  return <WithdrawReview {...useLoaderData<typeof loader>()} />;
}
