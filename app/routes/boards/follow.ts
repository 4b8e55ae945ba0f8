import type { ActionFunctionArgs } from '@remix-run/node';
import { followWords, readFollowChoice } from '#app/features/boards/follow';
import { followThread } from '#app/features/boards/follow-thread.server';
import { requireMember } from '#app/http/guard.server';
import { backTo, notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const level = readFollowChoice((await args.request.formData()).get('level')) ?? 'all';
  const outcome = await followThread(ctx, { publicId, level });
  if (outcome.ok)
    return seeOther(backTo(args.request, paths.thread({ publicId, slug: '-' })), followWords[level].said);
  if (outcome.problem.code === 'gone') throw notFound();
  throw refusalResponse(outcome.problem.because);
}
