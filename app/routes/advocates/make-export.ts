import type { ActionFunctionArgs } from '@remix-run/node';
import { readAdvocateFilter, writeAdvocateFilter } from '#app/features/advocates/advocate-filter';
import { exportAdvocates } from '#app/features/advocates/export-advocates.server';
import { exportDraft } from '#app/features/advocates/export-draft.server';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { sendOnce } from '#app/http/send-once.server';
import { paths } from '#app/lib/paths';

/** Answers with the file itself, which a route with a page cannot: there the answer would be drawn as that page. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const filter = readAdvocateFilter(new URL(args.request.url).searchParams);
  const form = await readForm(args.request, exportDraft);
  if (!form.ok) {
    return sayAndReturn(
      paths.exportAdvocates(writeAdvocateFilter(filter)),
      'No file was made. Say what it is for, in 3 to 200 characters.',
    );
  }
  const { config } = ctx.visit.services;
  const order = { filter, purpose: form.value.purpose, overrideReason: form.value.overrideReason || null };
  const made = await exportAdvocates(ctx, order, {
    folder: `${config.data.folder}/exports`,
    origin: config.http.origin,
  });
  if (!made.ok) throw refusalResponse(made.problem.because);
  return sendOnce(made.value.file, { name: made.value.name, type: 'text/csv; charset=utf-8' });
}
