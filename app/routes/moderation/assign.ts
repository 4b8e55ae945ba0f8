import type { ActionFunctionArgs } from '@remix-run/node';
import { assignItem } from '#app/features/moderation/assign-item.server';
import { assignDraft } from '#app/features/moderation/moderation-drafts.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** Take it, hand it on, let it go. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const back = paths.queueItem(args.params['publicId']);
  const form = await readForm(args.request, assignDraft);
  if (!form.ok) return sayAndReturn(back, 'Choose who should have it.');
  const to = form.value.to || null;
  const assigned = await assignItem(ctx, { itemPublicId: args.params['publicId'], to });
  if (assigned.ok) {
    const { assignee } = assigned.value;
    const own = to === ctx.actor.handle;
    return sayAndReturn(
      back,
      assignee ? (own ? 'You have taken it.' : `${assignee} has it now.`) : 'It is free again.',
    );
  }
  const { problem } = assigned;
  switch (problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      throw refusalResponse(problem.because);
    case 'decided-already':
      return sayAndReturn(back, 'It has been decided meanwhile.');
    case 'taken':
      return sayAndReturn(back, `${problem.by} has taken it. Ask them to hand it on.`);
    case 'no-such-moderator':
      return sayAndReturn(back, 'Choose somebody who moderates here.');
  }
}
