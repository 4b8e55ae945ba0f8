import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { enqueueJob } from '#db/jobs';
import { inTransaction, type MemberContext } from '../../command';
import { decisionsFor } from './award-pattern';
import { lockPattern, type DecidePatternProblem } from './decide-pattern.server';
import { settlePatternTask } from './settle-pattern.server';

/**
 * Releases one member of a pattern, while the others wait: what they gave and got in it counts again, now and from now
 * on, by opposite entries in a job. The member alone is told and reads the reason. Whoever is of the pattern decides
 * about none of it.
 */
export async function releaseHold(
  ctx: MemberContext,
  input: { pattern: string; hold: string; reason: string },
): Promise<Result<null, DecidePatternProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const pattern = await lockPattern(db, input.pattern);
    if (!pattern) return refused({ code: 'gone' });
    const verdict = may(actor, 'pattern.decide', { memberIds: pattern.memberIds });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    if (!decisionsFor(pattern.state).includes('release')) return refused({ code: 'decided-meanwhile' });
    const [hold] = await db.sql<[ReleasedHold?]>`
      update award_holds set released_at = ${now.toISOString()}, released_by = ${actor.id}, release_reason = ${input.reason}
      where public_id = ${input.hold} and pattern_id = ${pattern.id} and released_at is null
      returning id, member_id as "memberId", told_at is not null as "wasTold"`;
    if (!hold)
      return refused({ code: (await isOf(db, pattern.id, input.hold)) ? 'decided-meanwhile' : 'gone' });
    await writeAudit(db, {
      actorId: actor.id,
      action: 'hold.release',
      subjectKind: 'award-hold',
      subjectId: hold.id,
      detail: { before: 'held', after: 'released', pattern: pattern.id },
    });
    await enqueueJob(db, {
      task: settlePatternTask,
      payload: { patternId: pattern.id },
      queue: settlePatternTask,
    });
    if (hold.wasTold)
      await announce(db, {
        ...{ kind: 'award.judged', subjectKind: 'member', subjectId: hold.memberId, actorId: actor.id },
        payload: { hold: input.hold, decision: 'release' },
      });
    return done(null);
  });
}

interface ReleasedHold {
  id: number;
  memberId: number;
  wasTold: boolean;
}

async function isOf(db: Db, patternId: number, hold: string): Promise<boolean> {
  const rows = await db.sql`select from award_holds where public_id = ${hold} and pattern_id = ${patternId}`;
  return rows.length > 0;
}
