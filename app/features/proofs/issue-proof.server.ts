import { paths } from '#app/lib/paths';
import type { CommandContext } from '../command';
import { addressOf, claimsOf } from './load-claims.server';
import { proofFormat, type ProofKind } from './proof-bundle';
import { signProof } from './sign-proof.server';
import { readSigningKey } from './signing-key.server';

/** What the house says of itself in a proof, and where its key lies. */
export interface Issuer {
  brand: string;
  origin: string;
  folder: string;
}

/** Makes the file for something that whoever asks may read and that is shown now; null for everything else. */
export async function issueProof(
  ctx: CommandContext,
  { kind, publicId }: { kind: ProofKind; publicId: string },
  { brand, origin, folder }: Issuer,
): Promise<string | null> {
  const key = await readSigningKey(folder);
  const secret = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const claims = await claimsOf[kind](ctx.db, { actor: ctx.actor, publicId, secret });
  if (!claims) return null;
  return signProof(
    {
      format: proofFormat,
      issuer: { name: brand, origin },
      issued_at: ctx.now.toISOString(),
      subject: { kind, id: publicId, address: origin + addressOf[kind](publicId) },
      claims,
      key: { id: key.id, algorithm: 'Ed25519', public: key.publicText, address: origin + paths.proofKey() },
    },
    key,
  );
}
