import type { ActionFunctionArgs } from '@remix-run/node';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const withdrawn = await withdrawReview(ctx, args.params['publicId']);
  if (withdrawn.ok)
    return seeOther(
      paths.review(args.params['publicId']),
      'Withdrawn. Only you and the team can still see it.',
    );
  if (withdrawn.problem.code === 'gone') throw notFound();
  throw refusalResponse(withdrawn.problem.because);
}
