import type { ActionFunctionArgs } from '@remix-run/node';
import { cancelRedemption } from '#app/features/rewards/cancel-redemption.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, sayAndReturn, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

/** Takes one's own redemption back while nobody has said yes. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const cancelled = await cancelRedemption(ctx, publicId);
  if (cancelled.ok) return seeOther(paths.redemption(publicId), 'Taken back. Your points are yours again.');
  if (cancelled.problem.code === 'gone') throw notFound();
  return sayAndReturn(paths.redemption(publicId), 'It can no longer be taken back.');
}
