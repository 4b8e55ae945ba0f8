import type { Db } from '#db/client';
import { announce } from '#db/events';
import type { CommandContext } from '../command';
import { clearAnswers, giveAnswersBack } from '../gatherings/clear-answers.server';
import { among, noted, subjectsOf, type Slice, type Trace } from './trace';
import { putRowsBack, takeRows } from './trace-rows.server';
import { hideWords, showWords } from './trace-words.server';

/** Takes traces of one kind away; answers with those that were there as they were noted. */
export async function takeAway(ctx: CommandContext, slice: Slice): Promise<Trace[]> {
  const { kind, traces, memberId } = slice;
  switch (kind) {
    case 'thread':
    case 'reply':
    case 'review':
      return hideWords(ctx, kind, traces);
    case 'attendance':
      return among(traces, await clearAnswers(ctx, { memberId, threadIds: subjectsOf(traces) }));
    case 'queue-item':
      return closeItems(ctx, traces);
    case 'profile':
      return changeBio(ctx.db, slice, (trace) => ({ from: noted(trace, 'bio'), to: '' }));
    default:
      return takeRows(ctx.db, { ...slice, kind });
  }
}

/** Brings traces of one kind back as they were; leaves what is gone for another reason, or whose place is taken. */
export async function bringBack(ctx: CommandContext, slice: Slice & { since: string }): Promise<Trace[]> {
  const { kind, traces, memberId, since } = slice;
  switch (kind) {
    case 'thread':
    case 'reply':
    case 'review':
      return showWords(ctx, { kind, traces, since });
    case 'attendance': {
      const answers = traces.map((trace) => ({
        threadId: trace.subjectId,
        answer: noted(trace, 'answer'),
        turn: Number(noted(trace, 'turn')),
        answeredAt: noted(trace, 'answered'),
        createdAt: noted(trace, 'at'),
      }));
      return among(traces, await giveAnswersBack(ctx, { memberId, answers }));
    }
    case 'queue-item':
      return openItems(ctx.db, traces);
    case 'profile':
      return changeBio(ctx.db, slice, (trace) => ({ from: '', to: noted(trace, 'bio') }));
    default:
      return putRowsBack(ctx.db, { ...slice, kind });
  }
}

async function closeItems({ db, now }: CommandContext, traces: readonly Trace[]): Promise<Trace[]> {
  await lockItems(db, traces);
  const closed = await db.sql<Array<{ id: number }>>`
    update queue_items set state = 'decided', decided_at = ${now.toISOString()}
    where id = any(${subjectsOf(traces)}::bigint[]) and state = 'open' returning id`;
  return among(
    traces,
    closed.map(({ id }) => id),
  );
}

/** Opens items again about which nobody has decided, where nothing else waits about the same words. */
async function openItems(db: Db, traces: readonly Trace[]): Promise<Trace[]> {
  await lockItems(db, traces);
  const opened = await db.sql<Array<{ id: number }>>`
    update queue_items q set state = 'open', decided_at = null
    where id = any(${subjectsOf(traces)}::bigint[]) and state = 'decided' and not exists (select from decisions where item_id = q.id)
      and not exists (select from queue_items o where o.subject_kind = q.subject_kind and o.subject_id = q.subject_id and o.state = 'open' and o.cause <> 'appeal')
    returning id`;
  return among(
    traces,
    opened.map(({ id }) => id),
  );
}

async function lockItems(db: Db, traces: readonly Trace[]): Promise<void> {
  await db.sql`select from queue_items where id = any(${subjectsOf(traces)}::bigint[]) order by id for update`;
}

/** What somebody tells of themselves, where it still is what it is expected to be. There is one trace of it at most. */
async function changeBio(
  db: Db,
  { traces, memberId }: Slice,
  changeOf: (trace: Trace) => { from: string; to: string },
): Promise<Trace[]> {
  const changed: Trace[] = [];
  for (const trace of traces) {
    const { from, to } = changeOf(trace);
    const rows = await db.sql`
      update members set bio = ${to} where id = ${memberId} and bio = ${from} returning 1`;
    if (rows.length > 0) changed.push(trace);
  }
  if (changed.length > 0)
    await announce(db, {
      kind: 'member.changed',
      subjectKind: 'member',
      subjectId: memberId,
      touches: [`member:${memberId}`],
    });
  return changed;
}
