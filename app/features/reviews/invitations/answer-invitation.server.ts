import { done, refused, type Result } from '#app/lib/result';
import { joinByLetter } from '../../accounts/join-by-letter.server';
import type { CommandContext, MemberContext } from '../../command';
import { findInvitation, isInvitationKey } from './invitation-queries.server';

/**
 * Opens an account for whoever a letter was written to, with its address confirmed, so that they can write at once. The
 * link alone signs nobody in who has an account already, and none after it was answered or has grown old.
 */
export async function joinByInvitation(
  ctx: CommandContext,
  { key, displayName }: { key: string; displayName: string },
): Promise<Result<{ memberId: number; productSlug: string }, { code: 'closed' | 'has-account' }>> {
  const invitation = await findInvitation(ctx.db, key, ctx.now);
  if (!invitation?.isOpen) return refused({ code: 'closed' });
  const joined = await joinByLetter(ctx, { email: invitation.email, displayName });
  if (!joined.ok) return joined;
  await ctx.db.sql`
    update review_invitations set started_at = coalesce(started_at, ${ctx.now.toISOString()}) where id = ${invitation.id}`;
  return done({ memberId: joined.value.memberId, productSlug: invitation.product.slug });
}

/** Says no to reviewing this one thing. Nobody reminds of it, and the team reads only that the answer was no. */
export async function declineInvitation(
  { db, now }: CommandContext,
  key: string,
): Promise<Result<null, { code: 'gone' }>> {
  if (!isInvitationKey(key)) return refused({ code: 'gone' });
  const rows = await db.sql`
    update review_invitations set ended_at = ${now.toISOString()}, ended_because = 'declined'
    where key = ${key} and sent_at is not null and reviewed_at is null and ended_at is null returning id`;
  return rows.length === 1 ? done(null) : refused({ code: 'gone' });
}

/** Notes that somebody has looked at their invitation, only of members who have allowed that. */
export async function noteInvitationOpened({ db, now }: CommandContext, invitationId: number): Promise<void> {
  await db.sql`
    update review_invitations i set opened_at = ${now.toISOString()} from members m
    where i.id = ${invitationId} and i.opened_at is null and m.email = i.email and m.email_verified_at is not null and coalesce((
      select c.granted from consents c where c.member_id = m.id and c.purpose = 'opening' order by c.id desc limit 1), false)`;
}

/** Notes that somebody who was invited has begun: their form was sent, even if something was missing in it. */
export async function noteReviewStarted({ db, actor, now }: MemberContext, productId: number): Promise<void> {
  await db.sql`
    update review_invitations i set started_at = ${now.toISOString()} from members m
    where m.id = ${actor.id} and m.email_verified_at is not null and i.email = m.email and i.product_id = ${productId}
      and i.sent_at is not null and i.started_at is null`;
}
