import type { LoaderFunctionArgs } from '@remix-run/node';
import { newestRelease, wallReleases } from '#app/features/testimonials/embed/wall-releases';
import { deliveryAnswer } from '#app/http/delivery-answer.server';
import { allowAnyone } from '#app/http/guard.server';

/** The newest script, for pages that hold no digest of it: the same for everybody, and without a word of anybody. */
export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args);
  return deliveryAnswer(args.request, wallReleases[newestRelease].script, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  });
}
