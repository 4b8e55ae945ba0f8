import type { LoaderFunctionArgs } from '@remix-run/node';
import { readSigningKey } from '#app/features/proofs/signing-key.server';
import { allowAnyone } from '#app/http/guard.server';

/** The public key of this house, at an address that stays: compare it before you trust a proof. */
export async function loader(args: LoaderFunctionArgs) {
  const { visit } = await allowAnyone(args);
  const { id, publicText } = await readSigningKey(visit.services.config.data.folder);
  return new Response(`${JSON.stringify({ id, algorithm: 'Ed25519', public: publicText })}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' },
  });
}
