import type { ActionFunctionArgs } from '@remix-run/node';
import { askAgain } from '#app/features/testimonials/ask-again.server';
import { requireMarketer } from '#app/http/guard.server';
import { refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const publicId = args.params['publicId'] ?? '';
  const asked = await askAgain(ctx, publicId);
  if (asked.ok)
    return seeOther(paths.curateTestimonial(publicId), 'Asked. Nothing changes unless its author says yes.');
  if (asked.problem.code === 'refused') throw refusalResponse(asked.problem.because);
  return sayAndReturn(
    paths.curateTestimonial(publicId),
    asked.problem.code === 'declined'
      ? 'Not asked: its author has said since that they do not want to be asked again.'
      : 'Not asked: it was asked within the last 90 days, or its author has taken it back.',
  );
}
