import { sign } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import type { ProofStatement } from './proof-bundle';
import type { SigningKey } from './signing-key.server';

/** The file: the statement and its signature, as canonical JSON. */
export function signProof(statement: ProofStatement, key: SigningKey): string {
  const signature = sign(null, Buffer.from(canonicalJson(statement)), key.privateKey).toString('base64url');
  return canonicalJson({ ...statement, signature });
}
