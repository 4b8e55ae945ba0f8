import type { ActionFunctionArgs } from '@remix-run/node';
import { makeOfficial } from '#app/features/boards/make-official.server';
import { requireModerator } from '#app/http/guard.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

/** Whether a reply of the team is the brand's official answer. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const official = (await args.request.formData()).get('official') === 'true';
  const made = await makeOfficial(ctx, { publicId, official });
  if (made.ok)
    return seeOther(
      paths.reply(publicId),
      official ? 'It stands on top of the thread now.' : 'The thread has no official answer any more.',
    );
  if (made.problem.code === 'gone') throw notFound();
  throw refusalResponse(made.problem.because);
}
