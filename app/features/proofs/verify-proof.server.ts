import { verify } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json';
import { proofFormat, type ProofStatement } from './proof-bundle';
import { keyId, publicKeyFrom } from './signing-key.server';

/** Why a file proves nothing. */
export type ProofFault =
  'not-utf8' | 'not-json' | 'not-canonical' | 'not-a-proof' | 'no-such-key' | 'other-key' | 'wrong-signature';

export const faultWords: Record<ProofFault, string> = {
  'not-utf8': 'it is not text',
  'not-json': 'it is not whole',
  'not-canonical': 'something was changed in how it is written',
  'not-a-proof': 'it is no proof of this kind',
  'no-such-key': 'the key that was given is none',
  'other-key': 'it was signed with another key than the one given',
  'wrong-signature': 'something in it was changed after it was signed',
};

type Verified = { ok: true; statement: ProofStatement } | { ok: false; fault: ProofFault };

/**
 * Whether this very file was signed with the key of this public text. Needs nothing but its two arguments: no server, no
 * database, no network. Any changed byte fails, also one that would mean the same.
 */
export function verifyProof(bytes: Uint8Array, publicText: string): Verified {
  const key = publicKeyFrom(publicText);
  if (!key) return { ok: false, fault: 'no-such-key' };
  const read = readProof(bytes);
  if (!read.ok) return read;
  const { signature, ...statement } = read.proof;
  if (statement.key.public !== publicText || statement.key.id !== keyId(publicText))
    return { ok: false, fault: 'other-key' };
  const signed = Buffer.from(signature, 'base64url');
  const isOwnForm = signed.length === 64 && signed.toString('base64url') === signature;
  return isOwnForm && verify(null, Buffer.from(canonicalJson(statement)), key, signed)
    ? { ok: true, statement }
    : { ok: false, fault: 'wrong-signature' };
}

type SignedProof = ProofStatement & { readonly signature: string };

function readProof(bytes: Uint8Array): { ok: true; proof: SignedProof } | { ok: false; fault: ProofFault } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { ok: false, fault: 'not-utf8' };
  }
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
    if (canonicalJson(value) !== text) return { ok: false, fault: 'not-canonical' };
  } catch {
    return { ok: false, fault: 'not-json' };
  }
  return isProof(value) ? { ok: true, proof: value } : { ok: false, fault: 'not-a-proof' };
}

function isProof(value: Json): value is SignedProof {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { format, key, signature } = value as { [name: string]: Json };
  const known = key as { algorithm?: Json; public?: Json } | null | undefined;
  return (
    format === proofFormat &&
    typeof signature === 'string' &&
    typeof known === 'object' &&
    known?.algorithm === 'Ed25519' &&
    typeof known.public === 'string'
  );
}
