import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { hideFlagged } from './hide-flagged.server';
import { openQueueItem } from './open-queue-item.server';
import type { FlagReason, SubjectKind } from './queue-item';
import { findSubject } from './subject-queries.server';
import { mayReadSubject } from './subject-rights';

export interface FlagInput {
  kind: SubjectKind;
  publicId: string;
  reason: FlagReason;
  note: string;
}

export type FlagProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'flagged-already' };

/**
 * Says that something is wrong. One flag a person while the matter is open; what one may not read one cannot flag. Flags
 * of enough weight take a post out of sight until somebody of the team has looked at it.
 */
export async function flagContent(ctx: MemberContext, input: FlagInput): Promise<Result<null, FlagProblem>> {
  const subject = await findSubject(ctx.db, input.kind, input.publicId);
  if (!subject || !mayReadSubject(ctx.actor, subject).ok) return refused({ code: 'gone' });
  const verdict = may(ctx.actor, 'content.flag', subject);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async (inner) => {
    const { db } = inner;
    const itemId = await openQueueItem(db, {
      subjectKind: subject.kind,
      subjectId: subject.id,
      cause: subject.kind === 'member' ? 'profile-report' : 'flagged',
    });
    const [flag] = await db.sql<[{ id: number }?]>`
      insert into flags (item_id, reporter_id, reason, note) values (${itemId}, ${ctx.actor.id}, ${input.reason}, ${input.note})
      on conflict do nothing returning id`;
    if (!flag) return refused({ code: 'flagged-already' });
    await hideFlagged(inner, { subject, itemId });
    return done(null);
  });
}
