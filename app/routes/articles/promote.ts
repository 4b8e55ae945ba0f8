import type { ActionFunctionArgs } from '@remix-run/node';
import { promoteReply } from '#app/features/articles/promote-reply.server';
import { requireModerator } from '#app/http/guard.server';
import { notFound, refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** Begins an article with the words of a reply; its author is asked. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const promoted = await promoteReply(ctx, publicId);
  if (promoted.ok)
    return seeOther(
      paths.article(promoted.value.publicId),
      'A draft is begun. Its author is asked to agree.',
    );
  if (promoted.problem.code === 'gone') throw notFound();
  if (promoted.problem.code === 'busy')
    return sayAndReturn(
      paths.reply(publicId),
      'There is much to do right now. Please try again in a moment.',
    );
  throw refusalResponse(promoted.problem.because);
}
