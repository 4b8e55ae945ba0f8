import type { LoaderFunctionArgs } from '@remix-run/node';
import { getProduct } from '#app/features/products/product-queries.server';
import { loadReviewData, problemIn } from '#app/features/reviews/load-review-data.server';
import { deliveryAnswer } from '#app/http/delivery-answer.server';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';

/** The published reviews of a product for programs. A question that is not understood is answered as RFC 9457 says. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const product = orNotFound(await getProduct(db, args.params['slug'] ?? ''));
  const query = new URL(args.request.url).searchParams;
  const detail = problemIn(query);
  if (detail)
    return new Response(JSON.stringify({ type: 'about:blank', title: 'Bad Request', status: 400, detail }), {
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
    });
  const data = await loadReviewData(db, product, { query, origin: visit.services.config.http.origin });
  return deliveryAnswer(args.request, JSON.stringify(data), {
    'content-type': 'application/json; charset=utf-8',
    // What is withdrawn is gone elsewhere within a minute.
    'cache-control': 'public, max-age=30',
    ...(data.next ? { link: `<${data.next}>; rel="next"` } : {}),
  });
}
