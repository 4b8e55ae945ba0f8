import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { loadBadgeBook } from './badge-book-queries.server';
import { getGrant } from './grant-queries.server';

export type RevokeBadgeProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/**
 * Takes a badge away, with a reason that its member reads and can object to. The row stays with everything that was said;
 * the rule gives it again only for what happens after.
 */
export async function revokeBadge(
  ctx: MemberContext,
  { publicId, reason }: { publicId: string; reason: string },
): Promise<Result<null, RevokeBadgeProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    // RACE: locked before it is read, so that it is taken once.
    await db.sql`select from badge_grants where public_id = ${publicId} for update`;
    const grant = await getGrant(db, publicId);
    if (!grant) return refused({ code: 'gone' });
    const verdict = await attempt(inner, 'badge.revoke', {
      subject: grant,
      about: { kind: 'member', id: grant.memberId },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    await db.sql`
      update badge_grants set revoked_at = ${now.toISOString()}, revoked_by = ${actor.id}, revoke_reason = ${reason},
        shared_at = null, contest_words = null, contested_at = null, answered_by = null, answered_at = null, answer = null
      where id = ${grant.id}`;
    await db.sql`delete from badge_cards where grant_id = ${grant.id}`;
    await writeAudit(db, {
      ...{ actorId: actor.id, action: 'badge.revoked', subjectKind: 'member', subjectId: grant.memberId },
      detail: { grant: grant.id, badge: grant.badge },
    });
    const name = (await loadBadgeBook(db)).version(grant.badge, grant.ruleVersion)?.name ?? grant.badge;
    await announce(db, {
      ...{ kind: 'badge.revoked', subjectKind: 'member', subjectId: grant.memberId, actorId: actor.id },
      payload: { grantId: grant.id, what: 'revoked', name },
      touches: [`member:${grant.memberId}`, 'badges'],
    });
    return done(null);
  });
}
