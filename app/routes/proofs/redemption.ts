import type { LoaderFunctionArgs } from '@remix-run/node';
import { issueProof } from '#app/features/proofs/issue-proof.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { requireMember } from '#app/http/guard.server';
import { fileAnswer, notFound, orNotFound } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';

/** The signed file about what somebody redeemed: for them and for the team. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMember(args);
  const publicId = args.params['publicId'];
  if (!isPublicId(publicId)) throw notFound();
  const { config } = ctx.visit.services;
  const { name } = await getBrand(ctx.db);
  const issuer = { brand: name, origin: config.http.origin, folder: config.data.folder };
  const text = orNotFound(await issueProof(ctx, { kind: 'reward', publicId }, issuer));
  return fileAnswer('application/json', { name: `reward-${publicId}.proof.json`, text });
}
