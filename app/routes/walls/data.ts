import type { LoaderFunctionArgs } from '@remix-run/node';
import { deliverWall } from '#app/features/testimonials/embed/deliver-wall.server';
import { recordDeliveries } from '#app/features/testimonials/record-deliveries.server';
import { corsHeaders, originOf } from '#app/http/cross-origin.server';
import { deliveryAnswer } from '#app/http/delivery-answer.server';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';

/** A wall for programs and for the element on pages elsewhere. Pages that the wall does not name get no words. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, now, visit } = await allowAnyone(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const { origin } = visit.services.config.http;
  const { row, answer, ids, seconds } = orNotFound(
    await deliverWall(db, args.params['publicId'], { origin, now }),
  );
  const asking = args.request.headers.get('origin');
  const allowed = corsHeaders(asking, { own: origin, origins: row.origins });
  if (!allowed)
    return new Response('{"error":"this wall does not name your page"}\n', {
      status: 403,
      headers: { 'content-type': 'application/json', vary: 'Origin' },
    });
  const from = originOf(asking);
  if (from && from !== origin)
    visit.afterwards(() => recordDeliveries(db, ids, { kind: 'embed', place: from }));
  return deliveryAnswer(args.request, JSON.stringify(answer), {
    ...{ 'content-type': 'application/json; charset=utf-8', 'cache-control': `public, max-age=${seconds}` },
    ...allowed,
  });
}
