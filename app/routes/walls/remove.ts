import type { ActionFunctionArgs } from '@remix-run/node';
import { removeWall } from '#app/features/testimonials/save-wall.server';
import { requireMarketer } from '#app/http/guard.server';
import { refusalResponse, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const removed = await removeWall(ctx, args.params['publicId'] ?? '');
  if (removed.ok) return seeOther(paths.walls(), 'The wall is gone. The words on it are still there.');
  if (removed.problem.code === 'refused') throw refusalResponse(removed.problem.because);
  return sayAndReturn(paths.walls(), 'It was gone already.');
}
