import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';
import { getGrant } from './grant-queries.server';

export type ShareBadgeProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Lets a badge of one's own be shown elsewhere, or not any more: then its picture is thrown away at once. */
export async function shareBadge(
  ctx: MemberContext,
  { publicId, shared }: { publicId: string; shared: boolean },
): Promise<Result<null, ShareBadgeProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    await db.sql`select from badge_grants where public_id = ${publicId} for update`;
    const grant = await getGrant(db, publicId);
    if (!grant) return refused({ code: 'gone' });
    const verdict = may(actor, 'badge.share', grant);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    await db.sql`
      update badge_grants set shared_at = ${shared ? now.toISOString() : null} where id = ${grant.id}`;
    if (!shared) await db.sql`delete from badge_cards where grant_id = ${grant.id}`;
    await touchPages(db, [`member:${grant.memberId}`]);
    return done(null);
  });
}
