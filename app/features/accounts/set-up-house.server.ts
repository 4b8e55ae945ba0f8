import { uniqueViolation } from '#app/lib/database-errors.server';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { nameBrand } from '../settings/name-brand.server';
import { redeemToken } from './account-tokens.server';
import { hasAdmin } from './member-queries.server';
import { hashPassword } from './passwords.server';

export interface SetUpInput {
  token: string;
  brandName: string;
  displayName: string;
  handle: string;
  email: string;
  password: string;
}

export type SetUpProblem =
  { code: 'dead-token' } | { code: 'already-set-up' } | { code: 'handle-taken' } | { code: 'address-taken' };

/**
 * Makes the first admin of an empty house and names the brand. Needs the token that the console printed; works once.
 *
 * People may have been imported before: a handle or an address that one of them has is refused, and the token stays
 * good for another try, because the whole transaction is taken back.
 */
export async function setUpHouse(
  ctx: CommandContext,
  input: SetUpInput,
): Promise<Result<{ memberId: number }, SetUpProblem>> {
  const passwordHash = await hashPassword(input.password);
  try {
    return await openHouse(ctx, { ...input, passwordHash });
  } catch (error) {
    const constraint = uniqueViolation(error);
    if (constraint === 'members_handle_unique') return refused({ code: 'handle-taken' });
    if (constraint === 'members_email_unique') return refused({ code: 'address-taken' });
    throw error;
  }
}

function openHouse(
  ctx: CommandContext,
  input: SetUpInput & { passwordHash: string },
): Promise<Result<{ memberId: number }, SetUpProblem>> {
  return inTransaction(ctx, async ({ db }) => {
    if (await hasAdmin(db)) return refused({ code: 'already-set-up' });
    if (!(await redeemToken(db, 'set-up', input.token))) return refused({ code: 'dead-token' });
    const [member] = await db.sql<[{ id: number }]>`
      insert into members (public_id, handle, display_name, email, email_verified_at, password_hash, role)
      values (${newPublicId()}, ${input.handle}, ${input.displayName}, ${input.email}, ${ctx.now.toISOString()}, ${input.passwordHash}, 'admin')
      returning id`;
    await nameBrand(db, input.brandName);
    await writeAudit(db, {
      actorId: member.id,
      action: 'house.set-up',
      subjectKind: 'member',
      subjectId: member.id,
    });
    await announce(db, {
      kind: 'member.joined',
      subjectKind: 'member',
      subjectId: member.id,
      actorId: member.id,
      touches: ['frame'],
    });
    return done({ memberId: member.id });
  });
}
