import type { ActionFunctionArgs } from '@remix-run/node';
import { pinThread } from '#app/features/boards/pin-thread.server';
import { requireModerator } from '#app/http/guard.server';
import { backTo, notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const pinned = (await args.request.formData()).get('pinned') !== 'true';
  const outcome = await pinThread(ctx, { publicId, pinned });
  if (outcome.ok)
    return seeOther(
      backTo(args.request, paths.thread({ publicId, slug: '-' })),
      pinned ? 'Pinned on top of its board.' : 'No longer pinned.',
    );
  if (outcome.problem.code === 'gone') throw notFound();
  throw refusalResponse(outcome.problem.because);
}
