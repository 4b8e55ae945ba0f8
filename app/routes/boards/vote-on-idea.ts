import type { ActionFunctionArgs } from '@remix-run/node';
import { voteOnIdea } from '#app/features/boards/vote-on-idea.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { backTo, notFound, refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const back = backTo(args.request, paths.thread({ publicId, slug: '-' }));
  const wait = await tooOften(ctx, limits.vote);
  if (wait) return sayAndReturn(back, wait);
  const given = (await args.request.formData()).get('given') !== 'true';
  const voted = await voteOnIdea(ctx, { publicId, given });
  if (voted.ok)
    return seeOther(back, given ? 'Your vote counts. You hear what becomes of it.' : 'Your vote is back.');
  switch (voted.problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      throw refusalResponse(voted.problem.because);
    case 'decided':
      return sayAndReturn(back, 'This idea is decided; its votes have gone back.');
    case 'spent':
      return sayAndReturn(
        back,
        `All your ${plural(voted.problem.budget, 'vote is', 'votes are')} given. Take one back to give it here.`,
      );
  }
}
