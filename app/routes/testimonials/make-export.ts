import type { ActionFunctionArgs } from '@remix-run/node';
import { exportTestimonials } from '#app/features/testimonials/export-testimonials.server';
import { exportDraft } from '#app/features/testimonials/testimonial-drafts.server';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { sendOnce } from '#app/http/send-once.server';
import { paths } from '#app/lib/paths';

/** Answers with the file itself, which a route with a page cannot: there the answer would be drawn as that page. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const form = await readForm(args.request, exportDraft);
  if (!form.ok)
    return sayAndReturn(
      paths.exportTestimonials(),
      'No file was made. Choose the use and say what it is for, in 3 to 200 characters.',
    );
  const { config } = ctx.visit.services;
  const made = await exportTestimonials(ctx, form.value, {
    folder: `${config.data.folder}/exports`,
    origin: config.http.origin,
  });
  if (!made.ok) throw refusalResponse(made.problem.because);
  return sendOnce(made.value.file, { name: made.value.name, type: 'text/csv; charset=utf-8' });
}
