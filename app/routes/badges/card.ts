import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadBadgeCard } from '#app/features/badges/load-badge-card.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { notFound } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';

/** The picture of a badge. A minute in caches, no longer: its member may stop sharing it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const card = await loadBadgeCard(ctx.db, {
    ...{ publicId, brand: (await getBrand(ctx.db)).name },
    address: ctx.visit.services.config.http.origin + paths.heldBadge(publicId),
    mayDraw: async () => (await tooOften(ctx, limits.draw)) === null,
  });
  if (!card.ok && card.problem.code === 'too-often') throw new Response(null, { status: 429 });
  if (!card.ok) throw notFound();
  return new Response(new Uint8Array(card.value), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=60' },
  });
}
