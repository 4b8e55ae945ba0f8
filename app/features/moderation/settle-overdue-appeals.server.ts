import type { Db } from '#db/client';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { restoreReview } from '../reviews/hide-review.server';
import { endObjectionDays } from '../reviews/end-objection-days.server';
import { appearsUnanswered } from './appeal-promise';
import type { DecisionKind, SubjectKind } from './queue-item';

const atOnce = 50;

interface OverdueAppeal {
  id: number;
  itemId: number;
  subjectKind: SubjectKind;
  subjectId: number;
  authorId: number | null;
  decisionId: number | null;
  decision: DecisionKind | null;
  reason: string | null;
  /** Whether nothing else was decided about the same thing since. */
  isLast: boolean;
  reviewState: string | null;
  /** Whether the clock of reviews has published it, or does so now. */
  isDue: boolean;
}

/**
 * Keeps the promise to those who appealed: what nobody answered in its time moves before everything else in the
 * queue, the team is told, and a review appears. Each is settled once, whenever the clock comes to it; a decision that
 * is being made at this moment goes first.
 */
export async function settleOverdueAppeals(ctx: CommandContext): Promise<number> {
  let settled = 0;
  for (;;) {
    const count = await inTransaction(ctx, settleBatch);
    settled += count;
    if (count < atOnce) return settled;
  }
}

async function settleBatch(ctx: CommandContext): Promise<number> {
  const due = await lockDue(ctx.db, ctx.now);
  for (const appeal of await readDue(ctx, due)) await settle(ctx, appeal);
  return due.length;
}

/** RACE: the items are locked as decisions lock them, and what the decision did is read by the next statement. */
async function lockDue(db: Db, now: Date): Promise<number[]> {
  const rows = await db.sql<Array<{ id: number }>>`
    select a.id from appeals a join queue_items q on q.id = a.item_id
    where a.overdue_at is null and a.answer_by <= ${now.toISOString()}
      and (a.outcome is null or a.outcome = 'unanswered')
    order by a.answer_by, a.id limit ${atOnce} for update of q skip locked`;
  return rows.map(({ id }) => id);
}

function readDue({ db, now }: CommandContext, ids: readonly number[]): Promise<OverdueAppeal[]> {
  return db.sql<OverdueAppeal[]>`
    select a.id, a.item_id as "itemId", q.subject_kind as "subjectKind", q.subject_id as "subjectId",
           coalesce(d.author_id, v.author_id) as "authorId", d.id as "decisionId", d.decision, d.reason, v.state as "reviewState",
           coalesce(v.object_until <= ${now.toISOString()}, false) as "isDue",
           not exists (
             select from decisions other where other.subject_kind = q.subject_kind and other.subject_id = q.subject_id
               and other.id > d.id and other.decision not in ('uphold', 'overturn')) as "isLast"
    from appeals a join queue_items q on q.id = a.item_id left join decisions d on d.id = a.decision_id
    left join reviews v on q.subject_kind = 'review' and v.id = q.subject_id
    where a.id = any(${ids as number[]}::bigint[]) and a.overdue_at is null and (a.outcome is null or a.outcome = 'unanswered')
    order by a.answer_by, a.id`;
}

async function settle(ctx: CommandContext, appeal: OverdueAppeal): Promise<void> {
  const { db, now } = ctx;
  const appears = mayAppear(appeal);
  if (appears) {
    await restoreReview(ctx, appeal.subjectId);
    await endObjectionDays(db, appeal.subjectId, now);
  }
  // A sanction that came with the decision is not a review: a person answers for it still.
  const isOver = appears && appeal.decision === 'hide';
  await db.sql`
    update appeals set overdue_at = ${now.toISOString()}, outcome = case when ${isOver} then 'unanswered' else outcome end
    where id = ${appeal.id}`;
  await db.sql`
    update queue_items set in_time = false, state = case when ${isOver} then 'lapsed' else state end,
      decided_at = case when ${isOver} then ${now.toISOString()}::timestamptz else decided_at end
    where id = ${appeal.itemId}`;
  await announce(db, {
    kind: 'appeal.overdue',
    subjectKind: appeal.subjectKind,
    subjectId: appeal.subjectId,
    actorId: null,
    payload: {
      appeal: appeal.id,
      authorId: appeal.authorId,
      appeared: appears ? 'now' : appearedByClock(appeal),
    },
  });
}

/** What the clock of reviews publishes it tells its author itself; new words that wait anew have not appeared. */
function appearedByClock({ decisionId, isDue }: OverdueAppeal): string {
  return decisionId === null && isDue ? 'by-clock' : 'no';
}

/** Only what this decision keeps away, and only where that harms nobody else. */
function mayAppear({ subjectKind, reason, decisionId, isLast, reviewState }: OverdueAppeal): boolean {
  if (decisionId === null || !isLast) return false;
  const isAway = reviewState === 'withheld' || reviewState === 'hidden';
  return isAway && appearsUnanswered({ kind: subjectKind, reason });
}
