import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announceTogether } from '#db/events';
import { enqueueJob } from '#db/jobs';
import { inTransaction, type MemberContext } from '../../command';
import { decisionsFor, stateAfter, type PatternDecision, type PatternState } from './award-pattern';
import { settlePatternTask } from './settle-pattern.server';

export interface DecidePatternInput {
  publicId: string;
  decision: PatternDecision;
  /** What the members read. */
  reason: string;
}

export type DecidePatternProblem =
  { code: 'gone' } | { code: 'decided-meanwhile' } | { code: 'refused'; because: Refusal };

/**
 * Decides about a pattern: releases its points, keeps them held, or takes either decision back. The ledger follows by
 * opposite entries in a job. Everybody who was told of the hold is told of the decision and reads its reason.
 */
export async function decidePattern(
  ctx: MemberContext,
  input: DecidePatternInput,
): Promise<Result<null, DecidePatternProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const pattern = await lockPattern(db, input.publicId);
    if (!pattern) return refused({ code: 'gone' });
    const verdict = may(actor, 'pattern.decide', { memberIds: pattern.memberIds });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    if (!decisionsFor(pattern.state).includes(input.decision)) return refused({ code: 'decided-meanwhile' });
    const state = stateAfter[input.decision];
    await db.sql`
      update award_patterns
      set state = ${state}, reason = ${input.reason}, decided_by = ${actor.id}, decided_at = ${now.toISOString()}
      where id = ${pattern.id}`;
    await writeAudit(db, {
      actorId: actor.id,
      action: `pattern.${input.decision}`,
      subjectKind: 'award-pattern',
      subjectId: pattern.id,
      detail: { before: pattern.state, after: state, accounts: pattern.memberIds.length },
    });
    await enqueueJob(db, {
      task: settlePatternTask,
      payload: { patternId: pattern.id },
      queue: settlePatternTask,
    });
    await tellMembers(db, { patternId: pattern.id, decision: input.decision, actorId: actor.id });
    return done(null);
  });
}

interface LockedPattern {
  id: number;
  state: PatternState;
  memberIds: number[];
}

/** A pattern with its members, locked until the transaction ends. */
export async function lockPattern(db: Db, publicId: string): Promise<LockedPattern | null> {
  await db.sql`select from award_patterns where public_id = ${publicId} for update`;
  const [row] = await db.sql<[LockedPattern?]>`
    select w.id, w.state, (select coalesce(json_agg(member_id), '[]') from award_holds where pattern_id = w.id) as "memberIds"
    from award_patterns w where w.public_id = ${publicId}`;
  return row ?? null;
}

async function tellMembers(
  db: Db,
  { patternId, decision, actorId }: { patternId: number; decision: PatternDecision; actorId: number },
): Promise<void> {
  const told = await db.sql<Array<{ memberId: number; hold: string }>>`
    select member_id as "memberId", public_id as hold from award_holds
    where pattern_id = ${patternId} and told_at is not null and released_at is null order by member_id`;
  await announceTogether(
    db,
    told.map(({ memberId, hold }) => ({
      ...{ kind: 'award.judged' as const, subjectKind: 'member', subjectId: memberId, actorId },
      payload: { hold, decision },
    })),
  );
}
