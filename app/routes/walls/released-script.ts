import type { LoaderFunctionArgs } from '@remix-run/node';
import { findRelease } from '#app/features/testimonials/embed/wall-releases';
import { deliveryAnswer } from '#app/http/delivery-answer.server';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';

/** One release of the script, the same bytes for ever: pages elsewhere hold its digest. */
export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args);
  const { script } = orNotFound(findRelease(args.params['release'] ?? ''));
  return deliveryAnswer(args.request, script, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  });
}
