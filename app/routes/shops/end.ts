import type { ActionFunctionArgs } from '@remix-run/node';
import { endShop } from '#app/features/integrations/shops/connect-shop.server';
import { requireAdmin } from '#app/http/guard.server';
import { notFound, refusalResponse, sayAndReturn } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const ended = await endShop(ctx, publicId);
  if (ended.ok) return sayAndReturn(paths.shop(publicId), 'Disconnected. Nothing of it is taken any more.');
  if (ended.problem.code === 'refused') throw refusalResponse(ended.problem.because);
  throw notFound();
}
