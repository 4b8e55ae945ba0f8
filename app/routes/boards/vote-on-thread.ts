import type { ActionFunctionArgs } from '@remix-run/node';
import { voteOnPost } from '#app/features/boards/vote-on-post.server';
import { noteBrowser } from '#app/features/reputation/fairness/note-browser.server';
import { seeOtherNoted } from '#app/http/browser-cookie.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { backTo, notFound, refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const back = backTo(args.request, paths.thread({ publicId, slug: '-' }));
  const wait = await tooOften(ctx, limits.vote);
  if (wait) return sayAndReturn(back, wait);
  const form = await args.request.formData();
  const voted = await voteOnPost(ctx, { kind: 'thread', publicId, given: form.get('given') !== 'true' });
  if (voted.ok) return seeOtherNoted(args.request, { note: (name) => noteBrowser(ctx, name), to: back });
  if (voted.problem.code === 'gone') throw notFound();
  throw refusalResponse(voted.problem.because);
}
