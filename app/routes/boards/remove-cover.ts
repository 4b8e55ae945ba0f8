import type { ActionFunctionArgs } from '@remix-run/node';
import { removeCover } from '#app/features/boards/set-cover.server';
import { requireModerator } from '#app/http/guard.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

/** Takes the picture at the head of a board away. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const removed = await removeCover(ctx, args.params['slug'] ?? '', ctx.visit.services.config.data.uploads);
  if (removed.ok) return seeOther(paths.cover(removed.value.slug), 'The board has no cover any more.');
  if (removed.problem.code !== 'refused') throw notFound();
  throw refusalResponse(removed.problem.because);
}
