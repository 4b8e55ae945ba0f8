import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '#db/client';
import { resetMinutes, verifyHours } from './account';

/** What a token is good for. A token of one purpose opens nothing else. */
export type TokenPurpose = 'verify-email' | 'reset-password' | 'set-up';

const lifeMinutes: Record<TokenPurpose, number> = {
  'verify-email': verifyHours * 60,
  'reset-password': resetMinutes,
  'set-up': 24 * 60,
};

const hashed = (token: string) => createHash('sha256').update(token).digest('hex');

/** Makes a token of 256 random bits and keeps its hash. An earlier one of the same purpose stops working. */
export async function issueToken(
  tx: Db,
  purpose: TokenPurpose,
  owner: { memberId: number; email: string } | null,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.sql`
    update account_tokens set used_at = now()
    where purpose = ${purpose} and used_at is null and member_id is not distinct from ${owner?.memberId ?? null}`;
  await tx.sql`
    insert into account_tokens (purpose, token_hash, member_id, email, expires_at)
    values (${purpose}, ${hashed(token)}, ${owner?.memberId ?? null}, ${owner?.email ?? null},
            now() + make_interval(mins => ${lifeMinutes[purpose]}))`;
  return token;
}

/**
 * Uses a token up and says whose it was; null for one that is unknown, used, too old or of another purpose. The row is
 * taken by the update itself, so of two requests at the same moment one gets it.
 */
export async function redeemToken(
  tx: Db,
  purpose: TokenPurpose,
  token: string,
): Promise<{ memberId: number | null; email: string | null } | null> {
  const [row] = await tx.sql<Array<{ memberId: number | null; email: string | null }>>`
    update account_tokens set used_at = now()
    where token_hash = ${hashed(token)} and purpose = ${purpose} and used_at is null and expires_at > now()
    returning member_id as "memberId", email`;
  return row ?? null;
}

/** Makes every waiting link of a member worthless: after any change of password or address. */
export async function revokeTokensOf(tx: Db, memberId: number): Promise<void> {
  await tx.sql`update account_tokens set used_at = now() where member_id = ${memberId} and used_at is null`;
}
