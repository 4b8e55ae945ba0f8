import type { ActionFunctionArgs } from '@remix-run/node';
import { bringInFile } from '#app/features/integrations/handed-files/decide-handed-file.server';
import { requireAdmin } from '#app/http/guard.server';
import { notFound, refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const decided = await bringInFile(ctx, publicId);
  if (decided.ok) return sayAndReturn(paths.handedFile(publicId), 'It is being brought in.');
  if (decided.problem.code === 'gone') throw notFound();
  if (decided.problem.code === 'refused') throw refusalResponse(decided.problem.because);
  return sayAndReturn(paths.handedFile(publicId), 'Nothing to bring in at this moment.');
}
