import type { ActionFunctionArgs } from '@remix-run/node';
import { acceptReply } from '#app/features/boards/accept-reply.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, refusalResponse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const accepted = (await args.request.formData()).get('accepted') !== 'true';
  const outcome = await acceptReply(ctx, { publicId, accepted });
  if (outcome.ok)
    return seeOther(
      paths.reply(publicId),
      accepted ? 'Marked as the answer. Its author is told.' : 'The mark is taken back.',
    );
  if (outcome.problem.code === 'gone') throw notFound();
  throw refusalResponse(outcome.problem.because);
}
