import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP's current minimum for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password off the main thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | null = null;

/**
 * Compares a password. Without a stored hash (no such account, or one that never had a password) it works just as
 * long against a decoy and says no, so that the time of the answer does not tell whether the account exists.
 */
export async function matchesPassword(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}
