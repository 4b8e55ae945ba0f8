import type { ActionFunctionArgs } from '@remix-run/node';
import { declineInvitation } from '#app/features/reviews/invitations/answer-invitation.server';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { notFound, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const key = args.params['key'] ?? '';
  const wait = await tooOften(ctx, limits.token);
  if (wait) return sayAndReturn(paths.invitedToReview(key), wait);
  const declined = await declineInvitation(ctx, key);
  if (!declined.ok) throw notFound();
  return seeOther(paths.invitedToReview(key), 'Noted. Nobody reminds you of it.');
}
