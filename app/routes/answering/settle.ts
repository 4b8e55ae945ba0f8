import type { ActionFunctionArgs } from '@remix-run/node';
import { settleThread } from '#app/features/answering/settle-thread.server';
import { requireModerator } from '#app/http/guard.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** What was said so far needs no word from the team. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const settled = await settleThread(ctx, publicId);
  if (settled.ok)
    return seeOther(paths.waitingThreads(), 'It waits no longer, until a customer says something more.');
  if (settled.problem.code === 'gone') throw notFound();
  throw refusalResponse(settled.problem.because);
}
