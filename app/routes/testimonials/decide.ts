import type { ActionFunctionArgs } from '@remix-run/node';
import { decideTestimonial } from '#app/features/testimonials/decide-testimonial.server';
import { requireMarketer } from '#app/http/guard.server';
import { storable } from '#app/http/read-form.server';
import { refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const publicId = args.params['publicId'] ?? '';
  const form = storable(await args.request.formData());
  const reason = String(form.get('reason') ?? '')
    .trim()
    .slice(0, 500);
  const decision = form.get('decision') === 'approve' ? 'approve' : 'decline';
  const back = paths.curateTestimonial(publicId);
  const decided = await decideTestimonial(ctx, { publicId, decision, reason });
  if (decided.ok)
    return seeOther(
      back,
      decision === 'approve'
        ? 'Approved. It is shown where its author allows it.'
        : 'Declined. Its author reads your reason.',
    );
  if (decided.problem.code === 'refused') throw refusalResponse(decided.problem.because);
  return sayAndReturn(
    back,
    decided.problem.code === 'no-reason'
      ? 'Nothing was decided. Say why: its author reads it.'
      : 'This is not open for that any more.',
  );
}
