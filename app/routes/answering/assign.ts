import type { ActionFunctionArgs } from '@remix-run/node';
import { assignThreadDraft } from '#app/features/answering/answering-drafts.server';
import { assignThread } from '#app/features/answering/assign-thread.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** Gives a thread to a colleague, or to nobody. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const back = paths.desk(publicId);
  const form = await readForm(args.request, assignThreadDraft);
  if (!form.ok) return sayAndReturn(back, 'Choose who should answer.');
  const assigned = await assignThread(ctx, { publicId, to: form.value.to || null });
  if (assigned.ok) {
    const { assignee } = assigned.value;
    return sayAndReturn(back, assignee ? `${assignee} answers it.` : 'Nobody in particular answers it now.');
  }
  const { problem } = assigned;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'refused') throw refusalResponse(problem.because);
  return sayAndReturn(back, 'Choose somebody who works on this board.');
}
