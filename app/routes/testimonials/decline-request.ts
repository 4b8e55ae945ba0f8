import type { ActionFunctionArgs } from '@remix-run/node';
import { declineRequest } from '#app/features/testimonials/answer-request.server';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { notFound, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const key = args.params['key'] ?? '';
  const wait = await tooOften(ctx, limits.token);
  if (wait) return sayAndReturn(paths.giveTestimonial(key), wait);
  const declined = await declineRequest(ctx, key);
  if (!declined.ok) throw notFound();
  return seeOther(paths.giveTestimonial(key), 'Noted.');
}
