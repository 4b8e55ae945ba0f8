import type { CommandContext } from '../command';
import { reopenWithdrawn } from './follow-review.server';
import { lockReview } from './lock-review.server';
import { openQueueItem } from './open-queue-item.server';
import { queueCauses, subjectKinds, type QueueCause } from './queue-item';
import { getSubject } from './subject-queries.server';

/** The part of a fact that says that something waits for a person. */
export interface HeldFact {
  subjectKind: string;
  subjectId: number;
  payload: Record<string, string | number | boolean | null>;
}

/** What a rule holds back comes into the queue. */
export async function onHeld(ctx: CommandContext, fact: HeldFact): Promise<void> {
  const subjectKind = subjectKinds.find((kind) => kind === fact.subjectKind);
  if (!subjectKind) return;
  if (subjectKind === 'review' && !(await needsCase(ctx, fact.subjectId))) return;
  const cause: QueueCause = queueCauses.find((known) => known === fact.payload['cause']) ?? 'new-member-link';
  await openQueueItem(ctx.db, { subjectKind, subjectId: fact.subjectId, cause });
}

/** Not what its author has withdrawn meanwhile, and not what has the case again that it had before it was withdrawn. */
async function needsCase({ db, now }: CommandContext, reviewId: number): Promise<boolean> {
  const named = await getSubject(db, 'review', reviewId);
  if (!named) return false;
  const { subject, openItem } = await lockReview(db, named);
  if (subject.state === 'withdrawn') return false;
  return openItem !== null || !(await reopenWithdrawn(db, reviewId, now));
}
