import { uniqueViolation } from '#app/lib/database-errors.server';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { enqueue } from '#db/jobs';
import { inTransaction, type CommandContext } from '../command';
import { hashPassword } from './passwords.server';

export interface SignUpInput {
  displayName: string;
  handle: string;
  email: string;
  password: string;
}

export type SignUpProblem = { code: 'handle-taken' };

/**
 * Opens an account and sends the letter that confirms its address.
 *
 * An address that has an account already gets no second one and the same answer: whether somebody is a member here
 * is nobody's business. Its owner gets a letter to choose a new password instead. Handles are public, so a taken
 * one is said. The unique indexes judge both.
 */
export async function signUp(
  ctx: CommandContext,
  input: SignUpInput,
): Promise<Result<{ memberId: number | null }, SignUpProblem>> {
  const passwordHash = await hashPassword(input.password);
  try {
    const memberId = await inTransaction(ctx, async ({ db }) => {
      const [row] = await db.sql<[{ id: number }]>`
        insert into members (public_id, handle, display_name, email, password_hash, joined_at)
        values (${newPublicId()}, ${input.handle}, ${input.displayName}, ${input.email}, ${passwordHash}, ${ctx.now.toISOString()})
        returning id`;
      await announce(db, {
        kind: 'member.joined',
        subjectKind: 'member',
        subjectId: row.id,
        actorId: row.id,
        touches: ['home'],
      });
      await enqueue(db, 'accounts.mail', { purpose: 'verify-email', memberId: row.id });
      return row.id;
    });
    return done({ memberId });
  } catch (error) {
    const constraint = uniqueViolation(error);
    if (constraint === 'members_handle_unique') return refused({ code: 'handle-taken' });
    if (constraint !== 'members_email_unique') throw error;
    await mailTheOwner(ctx, input.email);
    return done({ memberId: null });
  }
}

async function mailTheOwner(ctx: CommandContext, email: string): Promise<void> {
  const [owner] = await ctx.db.sql<[{ id: number }?]>`select id from members where email = ${email}`;
  if (owner) await enqueue(ctx.db, 'accounts.mail', { purpose: 'reset-password', memberId: owner.id });
}
