import { done, refused, type Result } from '#app/lib/result';
import type { Db } from '#db/client';
import { inTransaction, type CommandContext, type MemberContext } from '../../command';
import { isInvitationKey } from './invitation-queries.server';

/**
 * Ends all invitations to the address that a letter was written to, those that wait included. Needs no account and gives
 * no session; who has one finds the same in their settings.
 */
export async function endInvitations(
  ctx: CommandContext,
  key: string,
): Promise<Result<null, { code: 'unknown' }>> {
  if (!isInvitationKey(key)) return refused({ code: 'unknown' });
  return inTransaction(ctx, async ({ db, now }) => {
    const [row] = await db.sql<[{ email: string }?]>`
      select email::text as email from review_invitations where key = ${key}`;
    if (!row) return refused({ code: 'unknown' });
    await refuseAll(db, row.email, now);
    return done(null);
  });
}

/** A member says whether they want to be invited at all. Holds for a confirmed address alone: another may be somebody else's. */
export async function wantInvitations(
  ctx: MemberContext,
  wanted: boolean,
): Promise<Result<null, { code: 'unconfirmed' }>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [row] = await db.sql<[{ email: string }?]>`
      select email::text as email from members where id = ${actor.id} and email_verified_at is not null`;
    if (!row) return refused({ code: 'unconfirmed' });
    if (wanted) await db.sql`delete from review_invitation_refusals where email = ${row.email}`;
    else await refuseAll(db, row.email, now);
    return done(null);
  });
}

async function refuseAll(db: Db, email: string, now: Date): Promise<void> {
  await db.sql`insert into review_invitation_refusals (email) values (${email}) on conflict do nothing`;
  await db.sql`
    update review_invitations set ended_at = ${now.toISOString()}, ended_because = 'opted-out'
    where email = ${email} and reviewed_at is null and ended_at is null`;
}
