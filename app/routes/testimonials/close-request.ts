import type { ActionFunctionArgs } from '@remix-run/node';
import { closeRequest } from '#app/features/testimonials/answer-request.server';
import { requireMarketer } from '#app/http/guard.server';
import { refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const closed = await closeRequest(ctx, args.params['publicId'] ?? '');
  if (closed.ok) return seeOther(paths.testimonialRequests(), 'Closed. Its link answers nobody any more.');
  if (closed.problem.code === 'refused') throw refusalResponse(closed.problem.because);
  return sayAndReturn(paths.testimonialRequests(), 'It was closed already.');
}
