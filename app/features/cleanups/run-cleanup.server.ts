import type { Db } from '#db/client';
import type { CommandContext } from '../command';
import type { CleanupState } from './cleanup';
import type { Trace } from './trace';
import { bringBack, takeAway } from './trace-effects.server';

/** The job that takes traces away or brings them back. */
export const cleanupTask = 'cleanups.run';

/** Traces in one transaction: small enough to hold no row for long, large enough for ten thousand in seconds. */
const sliceSize = 500;

/**
 * Goes on with a clean-up, or with its undoing, from wherever it stands. Each slice is a transaction that does something
 * and notes that it is done; killed in between, the next run does the rest and nothing twice.
 */
export async function runCleanup({ db, actor, now }: CommandContext, cleanupId: number): Promise<void> {
  for (;;) {
    const isOver = await db.transaction((tx) => runSlice({ db: tx, actor, now }, cleanupId));
    if (isOver) return;
  }
}

async function runSlice(ctx: CommandContext, cleanupId: number): Promise<boolean> {
  const { db, now } = ctx;
  // RACE: the row is the queue, so that two workers never do the same slice.
  const [cleanup] = await db.sql<[{ state: CleanupState; memberId: number; at: string }?]>`
    select state, member_id as "memberId", created_at as at from cleanups where id = ${cleanupId} for update`;
  if (cleanup?.state !== 'running' && cleanup?.state !== 'undoing') return true;
  const { state, memberId, at } = cleanup;
  const isUndoing = state === 'undoing';
  const traces = await nextTraces(db, cleanupId, isUndoing);
  const [first] = traces;
  if (first) {
    const slice = { kind: first.kind, traces, memberId };
    const moved = isUndoing ? await bringBack(ctx, { ...slice, since: at }) : await takeAway(ctx, slice);
    await db.sql`
      update cleanup_traces
      set state = case when id = any(${idsOf(moved)}::bigint[]) then ${isUndoing ? 'restored' : 'removed'} else 'left' end
      where id = any(${idsOf(traces)}::bigint[])`;
    return false;
  }
  await db.sql`
    update cleanups set state = ${isUndoing ? 'undone' : 'done'}, ended_at = ${now.toISOString()} where id = ${cleanupId}`;
  return true;
}

const idsOf = (traces: readonly Trace[]) => traces.map(({ id }) => id);

/**
 * What was taken away last comes back first. A slice is of one kind: who decides about an item locks it before its
 * words, and a slice with both would lock them the other way round.
 */
function nextTraces(db: Db, cleanupId: number, isUndoing: boolean): Promise<Trace[]> {
  const order = isUndoing ? db.sql`id desc` : db.sql`id`;
  const todo = db.sql`cleanup_id = ${cleanupId} and state = ${isUndoing ? 'removed' : 'waiting'}`;
  return db.sql<Trace[]>`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", variant, detail from cleanup_traces
    where ${todo} and kind = (select kind from cleanup_traces where ${todo} order by ${order} limit 1) order by ${order} limit ${sliceSize}`;
}

/** What can no more be brought back need not be known any more: some of it is what people wrote. */
export async function forgetCleanups({ db, now }: CommandContext): Promise<void> {
  await db.sql`
    update cleanup_traces set detail = '{}' where detail <> '{}' and cleanup_id in (
      select id from cleanups where state in ('done', 'undone') and undo_until < ${now.toISOString()})`;
}
