import type { ActionFunctionArgs } from '@remix-run/node';
import { lockThread } from '#app/features/boards/lock-thread.server';
import { requireModerator } from '#app/http/guard.server';
import { backTo, notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const locked = (await args.request.formData()).get('locked') !== 'true';
  const outcome = await lockThread(ctx, { publicId, locked });
  if (outcome.ok)
    return seeOther(
      backTo(args.request, paths.thread({ publicId, slug: '-' })),
      locked ? 'Locked: nothing can be added.' : 'Open again.',
    );
  if (outcome.problem.code === 'gone') throw notFound();
  throw refusalResponse(outcome.problem.because);
}
