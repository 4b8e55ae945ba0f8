import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newPublicId } from '#app/lib/public-id';

/** The house's own pair of keys, with the short name by which a file says which one signed it. */
export interface SigningKey {
  id: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** The 32 bytes of the public one, as the file and the page of the key tell them. */
  publicText: string;
}

/**
 * The key that proofs are signed with, made at the first use. It lies in the data folder, beside what a backup takes along
 * and outside the database: a dump holds no secret of it, and a restored database goes on under the same key.
 */
export async function readSigningKey(folder: string): Promise<SigningKey> {
  const file = path.join(folder, 'proof-key.pem');
  const pem = (await readFile(file, 'utf8').catch(() => null)) ?? (await makeKey(file));
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const publicText = publicTextOf(publicKey);
  return { id: keyId(publicText), privateKey, publicKey, publicText };
}

/** RACE: two processes may both find no key; the first file under the name stays, and both read that one. */
async function makeKey(file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${newPublicId()}`;
  await writeFile(draft, pem, { mode: 0o600, flag: 'wx' });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  return readFile(file, 'utf8');
}

/** The bytes of a public key without their wrapping. */
function publicTextOf(key: KeyObject): string {
  return String(key.export({ format: 'jwk' }).x);
}

/** A public key out of its 32 bytes; null for text that is none. */
export function publicKeyFrom(publicText: string): KeyObject | null {
  if (!/^[\w-]{43}$/.test(publicText)) return null;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicText }, format: 'jwk' });
  return publicTextOf(key) === publicText ? key : null;
}

/** The name of a key: the beginning of its digest. */
export function keyId(publicText: string): string {
  return createHash('sha256').update(publicText).digest('base64url').slice(0, 16);
}
