import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { loadBadgeBook } from './badge-book-queries.server';
import { getGrant, type BadgeGrant } from './grant-queries.server';

export interface AnswerBadgeInput {
  publicId: string;
  outcome: 'restored' | 'upheld';
  answer: string;
}

export type AnswerBadgeProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  /** The member has earned it anew meanwhile: it is theirs, and the old one stays as it is. */
  | { code: 'earned-anew' };

/** Gives a badge back, or says to whoever objects why it stays away: then by another person than took it. */
export async function answerBadge(
  ctx: MemberContext,
  { publicId, outcome, answer }: AnswerBadgeInput,
): Promise<Result<null, AnswerBadgeProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    await db.sql`select from badge_grants where public_id = ${publicId} for update`;
    const grant = await getGrant(db, publicId);
    if (!grant) return refused({ code: 'gone' });
    const verdict = await attempt(inner, outcome === 'restored' ? 'badge.restore' : 'badge.uphold', {
      subject: grant,
      about: { kind: 'member', id: grant.memberId },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    // The update is the judge of whether another one stands: the unique index would refuse a second.
    const answered = await db.sql`
      update badge_grants g set answered_by = ${actor.id}, answered_at = ${now.toISOString()}, answer = ${answer},
        revoked_at = case when ${outcome === 'restored'} then null else revoked_at end
      where id = ${grant.id} and (${outcome === 'upheld'} or not exists (
        select from badge_grants o where o.badge = g.badge and o.member_id = g.member_id and o.revoked_at is null))
      returning id`;
    if (answered.length === 0) return refused({ code: 'earned-anew' });
    await tell(inner, grant, outcome);
    return done(null);
  });
}

async function tell(
  { db, actor }: MemberContext,
  { id, badge, ruleVersion, memberId }: BadgeGrant,
  outcome: AnswerBadgeInput['outcome'],
): Promise<void> {
  await writeAudit(db, {
    ...{ actorId: actor.id, action: `badge.${outcome}`, subjectKind: 'member', subjectId: memberId },
    detail: { grant: id, badge },
  });
  const name = (await loadBadgeBook(db)).version(badge, ruleVersion)?.name ?? badge;
  await announce(db, {
    ...{ kind: 'badge.answered', subjectKind: 'member', subjectId: memberId, actorId: actor.id },
    payload: { grantId: id, what: outcome, name },
    touches: [`member:${memberId}`, 'badges'],
  });
}
