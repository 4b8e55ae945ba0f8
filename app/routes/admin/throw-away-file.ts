import type { ActionFunctionArgs } from '@remix-run/node';
import { throwAwayFile } from '#app/features/integrations/handed-files/decide-handed-file.server';
import { handedFilesFolder } from '#app/features/integrations/handed-files/handed-file-place.server';
import { requireAdmin } from '#app/http/guard.server';
import { notFound, refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const decided = await throwAwayFile(
    ctx,
    publicId,
    handedFilesFolder(ctx.visit.services.config.data.folder),
  );
  if (decided.ok)
    return sayAndReturn(paths.adminImports(), 'The file was thrown away. Nothing of it was kept.');
  if (decided.problem.code === 'gone') throw notFound();
  if (decided.problem.code === 'refused') throw refusalResponse(decided.problem.because);
  return sayAndReturn(paths.handedFile(publicId), 'It can only be thrown away before it is brought in.');
}
