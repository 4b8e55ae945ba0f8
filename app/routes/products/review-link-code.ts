import type { LoaderFunctionArgs } from '@remix-run/node';
import encodeQR from 'qr';
import { getProduct } from '#app/features/products/product-queries.server';
import { requireTeam } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

/** The link to review a product as a QR code (ISO/IEC 18004), in lines that print sharp at any size. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await requireTeam(args);
  const { slug } = orNotFound(await getProduct(db, args.params['slug'] ?? ''));
  const link = visit.services.config.http.origin + paths.newReview(slug);
  // A quarter of it may be scratched on a package, and it is read still. White below it, whatever it is shown on.
  const code = encodeQR(link, 'svg', { ecc: 'quartile', border: 4 });
  return new Response(code.replace('>', '><rect width="100%" height="100%" fill="#fff"/>'), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, max-age=300' },
  });
}
