import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import { lockBalances } from '../settle-awards.server';
import { tellOfLevels } from '../tell-of-levels.server';
import { writePlan } from '../write-awards.server';
import { getAdjustment, type Adjustment } from './adjustment-queries.server';

export type UndoAdjustmentProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'undone-already' };

/** Takes an adjustment back by the opposite entry, with a reason that the member reads. */
export async function undoAdjustment(
  ctx: MemberContext,
  input: { publicId: string; reason: string },
): Promise<Result<null, UndoAdjustmentProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    const adjustment = await getAdjustment(db, input.publicId);
    if (!adjustment) return refused({ code: 'gone' });
    const verdict = await attempt(inner, 'points.adjust', {
      subject: adjustment,
      about: { kind: 'member', id: adjustment.memberId },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const balance = (await lockBalances(db, [adjustment.memberId])).get(adjustment.memberId) ?? 0;
    // The update is the judge: of two at once one takes it back.
    const undone = await db.sql`
      update point_adjustments set undone_by = ${actor.id}, undone_at = ${now.toISOString()}, undo_reason = ${input.reason}
      where id = ${adjustment.id} and undone_at is null returning id`;
    if (undone.length === 0) return refused({ code: 'undone-already' });
    await takeBack(inner, adjustment, balance);
    return done(null);
  });
}

async function takeBack(
  { db, actor }: MemberContext,
  { id, memberId, points }: Adjustment,
  balance: number,
): Promise<void> {
  const entries = await db.sql<Array<{ id: number }>>`
    select id from point_entries where subject_kind = 'adjustment' and subject_id = ${id} and state <> 'reversal'`;
  await writePlan(db, { reversals: entries, awards: [] });
  const after = balance - points;
  await writeAudit(db, {
    ...{ actorId: actor.id, action: 'points.adjustment-undone', subjectKind: 'member', subjectId: memberId },
    detail: { adjustment: id, points: -points, before: balance, after },
  });
  await announce(db, {
    ...{ kind: 'points.adjusted', subjectKind: 'member', subjectId: memberId, actorId: actor.id },
    payload: { adjustment: id, undone: true },
    touches: ['leaderboard', `member:${memberId}`],
  });
  await tellOfLevels(db, [{ memberId, before: balance, after }]);
}
