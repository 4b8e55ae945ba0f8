import type { CommandContext } from '../command';
import { openQueueItem } from './open-queue-item.server';
import { queueCauses, subjectKinds, type QueueCause, type SubjectKind } from './queue-item';

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
  const cause: QueueCause = queueCauses.find((known) => known === fact.payload['cause']) ?? 'new-member-link';
  await openQueueItem(ctx.db, {
    subjectKind: subjectKind satisfies SubjectKind,
    subjectId: fact.subjectId,
    cause,
  });
}
