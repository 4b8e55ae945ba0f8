import type { ActionFunctionArgs } from '@remix-run/node';
import {
  reviewExportDraft,
  reviewExportOf,
} from '#app/features/integrations/review-tools/review-export-draft.server';
import { exportReviews } from '#app/features/integrations/review-tools/export-reviews.server';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { sendOnce } from '#app/http/send-once.server';
import { paths } from '#app/lib/paths';

/** Answers with the file itself, which a route with a page cannot: there the answer would be drawn as that page. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const form = await readForm(args.request, reviewExportDraft);
  if (!form.ok) {
    return sayAndReturn(
      paths.exportReviews(),
      'No file was made. Choose the columns, and say what it is for, in 3 to 200 characters.',
    );
  }
  const order = await reviewExportOf(ctx.db, form.value);
  if (!order) {
    return sayAndReturn(
      paths.exportReviews(),
      `No file was made: no product has the SKU ${form.value.product}.`,
    );
  }
  const { config } = ctx.visit.services;
  const made = await exportReviews(ctx, order, {
    folder: `${config.data.folder}/exports`,
    origin: config.http.origin,
  });
  if (!made.ok) throw refusalResponse(made.problem.because);
  return sendOnce(made.value.file, { name: made.value.name, type: 'text/csv; charset=utf-8' });
}
