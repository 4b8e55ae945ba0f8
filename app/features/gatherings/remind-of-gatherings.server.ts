import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';

/** One run reminds of no more than this; the rest a few minutes later. */
const atOnce = 100;

/**
 * Reminds of events a day before they begin, and of those that were set more shortly an hour before. Each announces
 * itself once and is marked in the same transaction; who is told is asked when the notices are made.
 */
export async function remindOfGatherings(ctx: CommandContext): Promise<void> {
  await inTransaction(ctx, async ({ db, now }) => {
    const at = now.toISOString();
    const due = await db.sql<Array<{ threadId: number }>>`
      update gatherings set reminded_at = ${at}
      where thread_id in (
        select g.thread_id from gatherings g
        where g.cancelled_at is null and g.reminded_at is null and g.starts_at > ${at}
          and g.starts_at <= ${at}::timestamptz + interval '1 day'
          and (g.changed_at < g.starts_at - interval '25 hours' or g.starts_at <= ${at}::timestamptz + interval '1 hour')
        order by g.starts_at limit ${atOnce} for update skip locked)
      returning thread_id as "threadId"`;
    for (const { threadId } of due)
      await announce(db, { kind: 'gathering.due', subjectKind: 'thread', subjectId: threadId });
  });
}
