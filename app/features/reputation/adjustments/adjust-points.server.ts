import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { getPublicMember } from '../../accounts/member-queries.server';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import { lockBalances } from '../settle-awards.server';
import { getSpending } from '../spending-queries.server';
import { adjustmentRule } from '../staff-rules';
import { tellOfLevels } from '../tell-of-levels.server';
import { writePlan } from '../write-awards.server';
import { adjustmentLimit } from './adjustment';
import { sumAdjustedToday } from './adjustment-queries.server';

export interface AdjustPointsInput {
  handle: string;
  /** Made with the form, so that the same form sent twice is one entry. */
  key: string;
  /** Below zero to take some. */
  points: number;
  reason: string;
}

export type AdjustProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  /** The form was sent before with something else in it. */
  | { code: 'sent-before' }
  | { code: 'over-limit'; left: number }
  | { code: 'below-zero'; balance: number };

/**
 * Gives or takes points by hand. The member's balance is held while it is decided, so that two of the team together stay
 * within the day's limit and nobody is brought below zero; the member is told once, with the reason.
 */
export async function adjustPoints(
  ctx: MemberContext,
  input: AdjustPointsInput,
): Promise<Result<{ publicId: string }, AdjustProblem>> {
  return inTransaction(ctx, async (inner) => {
    const member = await getPublicMember(inner.db, input.handle);
    if (!member) return refused({ code: 'gone' });
    const verdict = await attempt(inner, 'points.adjust', {
      subject: { memberId: member.id },
      about: { kind: 'member', id: member.id },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const balance = (await lockBalances(inner.db, [member.id])).get(member.id) ?? 0;
    const known = await findSent(inner.db, input.key);
    if (known) return isSame(known, input, member.id) ? done({ publicId: input.key }) : refused(sentBefore);
    const left = adjustmentLimit - (await sumAdjustedToday(inner.db, member.id, inner.now));
    if (Math.abs(input.points) > left) return refused({ code: 'over-limit', left: Math.max(left, 0) });
    // What was spent is no longer there to be taken.
    const there = (await getSpending(inner.db, member.id)).left;
    if (input.points < 0 && there + input.points < 0) return refused({ code: 'below-zero', balance: there });
    const isWritten = await write(inner, { ...input, memberId: member.id, balance });
    return isWritten ? done({ publicId: input.key }) : refused(sentBefore);
  });
}

const sentBefore: AdjustProblem = { code: 'sent-before' };

interface SentAdjustment {
  memberId: number;
  points: number;
  reason: string;
}

async function findSent(db: Db, key: string): Promise<SentAdjustment | null> {
  const [found] = await db.sql<[SentAdjustment?]>`
    select member_id as "memberId", points, reason from point_adjustments where public_id = ${key}`;
  return found ?? null;
}

function isSame(known: SentAdjustment, { points, reason }: AdjustPointsInput, memberId: number): boolean {
  return known.memberId === memberId && known.points === points && known.reason === reason;
}

/** False when the key was taken meanwhile for somebody else. */
async function write(
  { db, actor, now }: MemberContext,
  { memberId, balance, key, points, reason }: AdjustPointsInput & { memberId: number; balance: number },
): Promise<boolean> {
  const at = now.toISOString();
  const [row] = await db.sql<[{ id: number }?]>`
    insert into point_adjustments (public_id, member_id, given_by, points, reason, created_at)
    values (${key}, ${memberId}, ${actor.id}, ${points}, ${reason}, ${at})
    on conflict (public_id) do nothing returning id`;
  if (!row) return false;
  const { rule, version } = adjustmentRule;
  await writePlan(db, {
    reversals: [],
    awards: [
      {
        ...{ subjectKind: 'adjustment', subjectId: row.id, memberId, rule, version, occurredAt: at },
        // No giver: what the team does by hand says nothing about who lifts whom.
        ...{ causeKind: 'adjustment', causeId: String(row.id), giverId: null },
        outcome: { state: 'awarded', points, reason: null },
      },
    ],
  });
  const after = balance + points;
  await writeAudit(db, {
    ...{ actorId: actor.id, action: 'points.adjusted', subjectKind: 'member', subjectId: memberId },
    detail: { adjustment: row.id, points, before: balance, after },
  });
  await announce(db, {
    ...{ kind: 'points.adjusted', subjectKind: 'member', subjectId: memberId, actorId: actor.id },
    payload: { adjustment: row.id, undone: false },
    touches: ['leaderboard', `member:${memberId}`],
  });
  await tellOfLevels(db, [{ memberId, before: balance, after }]);
  return true;
}
