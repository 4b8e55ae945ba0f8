import type { ActionFunctionArgs } from '@remix-run/node';
import {
  receiveDelivery,
  type DeliveryOutcome,
} from '#app/features/integrations/shops/receive-delivery.server';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { notFound } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';

/** What a shop tells us. The signature over the raw body decides who speaks; nothing of a browser counts. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  if (await tooOften(ctx, limits.delivery, `shop:${publicId}`)) return answer(429, 'Too many at once');
  const delivery = {
    headers: args.request.headers,
    body: Buffer.from(await args.request.arrayBuffer()),
  };
  const outcome = await receiveDelivery(ctx, { publicId, delivery });
  return outcome.code === 'unreadable' ? answer(422, outcome.why) : answer(...said[outcome.code]);
}

const said: Readonly<Record<Exclude<DeliveryOutcome['code'], 'unreadable'>, [number, string]>> = {
  unknown: [404, 'No shop has this address'],
  unsigned: [401, 'The signature, the shop or the time is not right'],
  repeated: [200, 'Known already'],
  taken: [200, 'Taken'],
  ping: [200, 'Here'],
};

function answer(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
