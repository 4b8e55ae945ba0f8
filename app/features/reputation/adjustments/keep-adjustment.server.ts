import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import { getAdjustment } from './adjustment-queries.server';

export type KeepAdjustmentProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/**
 * Answers a member who objects to a correction: it stays, and why. Said once, by another admin than the one who corrected;
 * the points do not move. It may still be taken back later.
 */
export async function keepAdjustment(
  ctx: MemberContext,
  input: { publicId: string; reason: string },
): Promise<Result<null, KeepAdjustmentProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    // RACE: locked before it is read, so that it is neither answered twice nor taken back meanwhile.
    await db.sql`select from point_adjustments where public_id = ${input.publicId} for update`;
    const adjustment = await getAdjustment(db, input.publicId);
    if (!adjustment) return refused({ code: 'gone' });
    const { id, memberId } = adjustment;
    const verdict = await attempt(inner, 'adjustment.keep', {
      subject: adjustment,
      about: { kind: 'member', id: memberId },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    await db.sql`
      update point_adjustments set kept_by = ${actor.id}, kept_at = ${now.toISOString()}, keep_reason = ${input.reason}
      where id = ${id}`;
    await writeAudit(db, {
      ...{ actorId: actor.id, action: 'points.adjustment-kept', subjectKind: 'member', subjectId: memberId },
      detail: { adjustment: id, before: 'contested', after: 'kept' },
    });
    await announce(db, {
      ...{ kind: 'points.kept', subjectKind: 'member', subjectId: memberId, actorId: actor.id },
      payload: { adjustment: id },
    });
    return done(null);
  });
}
