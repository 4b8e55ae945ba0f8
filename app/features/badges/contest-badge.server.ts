import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { loadBadgeBook } from './badge-book-queries.server';
import { getGrant } from './grant-queries.server';

export type ContestBadgeProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Writes to the team why a badge of one's own should not have been taken away, once. Every moderator is told. */
export async function contestBadge(
  ctx: MemberContext,
  { publicId, words }: { publicId: string; words: string },
): Promise<Result<null, ContestBadgeProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    // RACE: locked before it is read, so that nothing is contested twice, nor what was given back meanwhile.
    await db.sql`select from badge_grants where public_id = ${publicId} for update`;
    const grant = await getGrant(db, publicId);
    if (!grant) return refused({ code: 'gone' });
    const verdict = may(actor, 'badge.contest', grant);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    await db.sql`
      update badge_grants set contest_words = ${words}, contested_at = ${now.toISOString()} where id = ${grant.id}`;
    const name = (await loadBadgeBook(db)).version(grant.badge, grant.ruleVersion)?.name ?? grant.badge;
    await announce(db, {
      ...{ kind: 'badge.contested', subjectKind: 'member', subjectId: actor.id, actorId: actor.id },
      payload: { grantId: grant.id, what: 'contested', name },
    });
    return done(null);
  });
}
