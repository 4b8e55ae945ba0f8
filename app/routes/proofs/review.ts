import type { LoaderFunctionArgs } from '@remix-run/node';
import { issueProof } from '#app/features/proofs/issue-proof.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { fileAnswer, notFound, orNotFound } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';

/** The signed file about a review, for as long as it is shown. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const publicId = args.params['publicId'];
  if (!isPublicId(publicId)) throw notFound();
  const { config } = ctx.visit.services;
  const { name } = await getBrand(ctx.db);
  const issuer = { brand: name, origin: config.http.origin, folder: config.data.folder };
  const text = orNotFound(await issueProof(ctx, { kind: 'review', publicId }, issuer));
  return fileAnswer('application/json', { name: `review-${publicId}.proof.json`, text });
}
