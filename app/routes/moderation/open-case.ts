import type { ActionFunctionArgs } from '@remix-run/node';
import { openCase } from '#app/features/moderation/open-case.server';
import { requireModerator } from '#app/http/guard.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

/** From somebody's profile to the page where something about their account is decided. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const opened = await openCase(ctx, args.params['handle'] ?? '');
  if (opened.ok) return seeOther(paths.queueItem(opened.value.itemPublicId));
  if (opened.problem.code === 'gone') throw notFound();
  throw refusalResponse(opened.problem.because);
}
