import type { LoaderFunctionArgs } from '@remix-run/node';
import { wallScript } from '#app/features/testimonials/embed/wall-script.server';
import { deliveryAnswer } from '#app/http/delivery-answer.server';
import { allowAnyone } from '#app/http/guard.server';

/** The script of the element: the same for everybody, and without a word of anybody. */
export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args);
  return deliveryAnswer(args.request, wallScript(), {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  });
}
