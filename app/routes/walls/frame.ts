import type { LoaderFunctionArgs } from '@remix-run/node';
import { deliverWall } from '#app/features/testimonials/embed/deliver-wall.server';
import { wallDocument, wallPolicy } from '#app/features/testimonials/embed/wall-document.server';
import { recordDeliveries } from '#app/features/testimonials/record-deliveries.server';
import { originOf } from '#app/http/cross-origin.server';
import { deliveryAnswer } from '#app/http/delivery-answer.server';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';

/** A wall for a frame on a page elsewhere. Browsers show it only inside the pages that the wall names. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, now, visit } = await allowAnyone(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const { origin } = visit.services.config.http;
  const { row, answer, ids, seconds } = orNotFound(
    await deliverWall(db, args.params['publicId'], { origin, now }),
  );
  const from = originOf(args.request.headers.get('referer'));
  if (from && row.origins.includes(from))
    visit.afterwards(() => recordDeliveries(db, ids, { kind: 'embed', place: from }));
  return deliveryAnswer(args.request, wallDocument(answer), {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': `public, max-age=${seconds}`,
    'content-security-policy': wallPolicy(row.theme, { own: origin, origins: row.origins }),
    'cross-origin-resource-policy': 'cross-origin',
  });
}
