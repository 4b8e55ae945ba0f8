import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { changeRole } from './change-role.server';
import { hashPassword } from './passwords.server';

export interface MakeAdminInput {
  email: string;
  displayName: string;
  handle: string;
  password: string;
  /** Gives an account that has a password this one instead. */
  replacePassword: boolean;
}

export interface MadeAdmin {
  memberId: number;
  handle: string;
  created: boolean;
  passwordSet: boolean;
}

export type MakeAdminProblem = { code: 'handle-taken' } | { code: 'not-active' } | { code: 'refused' };

/**
 * Makes the account of an address an admin, and the account itself when there is none. For the operator at the
 * console, who is trusted with the address: it counts as confirmed.
 *
 * An account that has a password keeps it unless asked otherwise, because promoting somebody is no reason to lock
 * them out.
 */
export async function makeAdmin(
  ctx: CommandContext,
  input: MakeAdminInput,
): Promise<Result<MadeAdmin, MakeAdminProblem>> {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(ctx, async (inside) => {
    const [known] = await inside.db.sql<
      [{ id: number; handle: string; state: string; hasPassword: boolean }?]
    >`
      select id, handle, state, password_hash is not null as "hasPassword" from members where email = ${input.email} for update`;
    if (!known) return createAdmin(inside, { ...input, passwordHash });
    if (known.state !== 'active') return refused({ code: 'not-active' });
    const passwordSet = input.replacePassword || !known.hasPassword;
    await inside.db.sql`
      update members set email_verified_at = coalesce(email_verified_at, ${ctx.now.toISOString()}),
             password_hash = case when ${passwordSet} then ${passwordHash} else password_hash end
      where id = ${known.id}`;
    const changed = await changeRole(inside, {
      memberId: known.id,
      role: 'admin',
      reason: 'Made an admin at the console.',
    });
    if (!changed.ok) return refused({ code: 'refused' });
    return done({ memberId: known.id, handle: known.handle, created: false, passwordSet });
  });
}

async function createAdmin(
  { db, now }: CommandContext,
  input: MakeAdminInput & { passwordHash: string },
): Promise<Result<MadeAdmin, MakeAdminProblem>> {
  const [member] = await db.sql<[{ id: number }?]>`
    insert into members (public_id, handle, display_name, email, email_verified_at, password_hash, role)
    values (${newPublicId()}, ${input.handle}, ${input.displayName}, ${input.email}, ${now.toISOString()}, ${input.passwordHash}, 'admin')
    on conflict (handle) do nothing returning id`;
  if (!member) return refused({ code: 'handle-taken' });
  await writeAudit(db, {
    actorId: null,
    action: 'member.made-admin',
    subjectKind: 'member',
    subjectId: member.id,
  });
  await announce(db, {
    kind: 'member.joined',
    subjectKind: 'member',
    subjectId: member.id,
    actorId: member.id,
  });
  return done({ memberId: member.id, handle: input.handle, created: true, passwordSet: true });
}
