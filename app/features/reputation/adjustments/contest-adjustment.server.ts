import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../../command';
import { getAdjustment } from './adjustment-queries.server';

export type ContestAdjustmentProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Writes to the team what is wrong about an adjustment of one's own points, once. Every admin is told and can take it back. */
export async function contestAdjustment(
  ctx: MemberContext,
  input: { publicId: string; words: string },
): Promise<Result<null, ContestAdjustmentProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    // RACE: locked before it is read, so that nothing is contested twice, nor what was taken back meanwhile.
    await db.sql`select from point_adjustments where public_id = ${input.publicId} for update`;
    const adjustment = await getAdjustment(db, input.publicId);
    if (!adjustment) return refused({ code: 'gone' });
    const verdict = may(actor, 'adjustment.contest', adjustment);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    await db.sql`
      update point_adjustments set contest_words = ${input.words}, contested_at = ${now.toISOString()} where id = ${adjustment.id}`;
    await announce(db, {
      ...{ kind: 'points.contested', subjectKind: 'member', subjectId: actor.id, actorId: actor.id },
      payload: { adjustment: adjustment.id },
    });
    return done(null);
  });
}
