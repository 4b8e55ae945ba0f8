import type { ActionFunctionArgs } from '@remix-run/node';
import { removeTestimonialVideo } from '#app/features/testimonials/set-video.server';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

/** Whoever holds the address is the author. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const key = args.params['key'] ?? '';
  const removed = await removeTestimonialVideo(ctx, key);
  if (!removed.ok && removed.problem.code === 'gone') throw notFound();
  return seeOther(paths.ownTestimonial(key), 'The video is gone, its file too.');
}
