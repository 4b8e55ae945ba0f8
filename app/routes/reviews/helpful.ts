import type { ActionFunctionArgs } from '@remix-run/node';
import { findReviewHelpful } from '#app/features/reviews/find-review-helpful.server';
import { noteBrowser } from '#app/features/reputation/fairness/note-browser.server';
import { seeOtherNoted } from '#app/http/browser-cookie.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { backTo, notFound, refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const back = `${backTo(args.request, paths.review(publicId))}#review-${publicId}`;
  const wait = await tooOften(ctx, limits.vote);
  if (wait) return sayAndReturn(back, wait);
  const form = await args.request.formData();
  const found = await findReviewHelpful(ctx, { publicId, helpful: form.get('given') !== 'true' });
  if (found.ok) return seeOtherNoted(args.request, { note: (name) => noteBrowser(ctx, name), to: back });
  if (found.problem.code === 'gone') throw notFound();
  throw refusalResponse(found.problem.because);
}
