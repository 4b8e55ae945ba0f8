import type { ActionFunctionArgs } from '@remix-run/node';
import { removeSavedReply } from '#app/features/answering/remove-saved-reply.server';
import { requireModerator } from '#app/http/guard.server';
import { notFound, refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** Takes a text of the team away. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const removed = await removeSavedReply(ctx, publicId);
  if (removed.ok) return sayAndReturn(paths.savedReplies(), 'Removed.');
  if (removed.problem.code === 'gone') throw notFound();
  throw refusalResponse(removed.problem.because);
}
