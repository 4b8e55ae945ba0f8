import type { CommandContext } from '../command';
import { isObjectionInTime } from '../reviews/objection-queries.server';
import { staysSo, type DecisionKind, type DecisionReason } from './queue-item';
import type { ModeratedSubject } from './subject-queries.server';

/**
 * Whether a decision would withhold a review after the days in which the brand may object: that is part of the public
 * contract about reviews, so moderators are bound by it like everybody. Answers to appeals take nothing away.
 */
export async function comesTooLate(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { item, subject }: { item: { id: number }; subject: ModeratedSubject },
  { decision, reason }: { decision: DecisionKind; reason: DecisionReason },
): Promise<boolean> {
  const withholds = !staysSo(decision) && decision !== 'uphold' && reason !== 'within-rules';
  if (subject.kind !== 'review' || !withholds) return false;
  const flaggedByReader = await isFlaggedByReader(db, item.id);
  return !(await isObjectionInTime(db, { reviewId: subject.id, reason, flaggedByReader }, now));
}

async function isFlaggedByReader(db: CommandContext['db'], itemId: number): Promise<boolean> {
  const [row] = await db.sql<[{ found: boolean }]>`
    select exists (
      select from flags f join members m on m.id = f.reporter_id where f.item_id = ${itemId} and m.role = 'member') as found`;
  return row.found;
}
