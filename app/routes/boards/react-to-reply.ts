import type { ActionFunctionArgs } from '@remix-run/node';
import { reactToPost } from '#app/features/boards/react-to-post.server';
import { readReactionKind } from '#app/features/boards/reaction';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { backTo, notFound, refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const back = backTo(args.request, paths.reply(publicId));
  const wait = await tooOften(ctx, limits.vote);
  if (wait) return sayAndReturn(back, wait);
  const form = await args.request.formData();
  const reaction = readReactionKind(form.get('reaction')) ?? 'thanks';
  const given = form.get('given') !== 'true';
  const outcome = await reactToPost(ctx, { kind: 'reply', publicId, reaction, given });
  if (outcome.ok) return seeOther(back);
  if (outcome.problem.code === 'gone') throw notFound();
  throw refusalResponse(outcome.problem.because);
}
