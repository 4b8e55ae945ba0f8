import type { Db } from '#db/client';
import { announce } from '#db/events';
import { touchPages } from '#db/pages';
import { changeReplyState } from '../boards/change-reply-state.server';
import { changeThreadState } from '../boards/change-thread-state.server';
import type { CommandContext } from '../command';
import { changeReviewState } from '../reviews/change-review-state.server';
import type { TraceKind } from './cleanup';
import { putRowBack, takeRow, type RowKind } from './trace-rows.server';

/** One thing that is taken away, as it was noted when the clean-up began. */
export interface Trace {
  id: number;
  kind: TraceKind;
  subjectKind: string;
  subjectId: number;
  variant: string;
  detail: Record<string, unknown>;
}

/** Takes one trace away; false when it is not there as it was noted any more. */
export async function takeAway(ctx: CommandContext, trace: Trace, memberId: number): Promise<boolean> {
  const { db } = ctx;
  switch (trace.kind) {
    case 'thread':
      return withState(db, trace, () =>
        changeThreadState(ctx, trace.subjectId, {
          from: ['visible', 'held'],
          to: 'hidden',
          kind: 'thread.hidden',
        }),
      );
    case 'reply':
      return withState(db, trace, () =>
        changeReplyState(ctx, trace.subjectId, {
          from: ['visible', 'held'],
          to: 'hidden',
          kind: 'reply.hidden',
        }),
      );
    case 'review':
      return withState(db, trace, () =>
        changeReviewState(db, {
          ...{
            reviewId: trace.subjectId,
            to: 'hidden',
            reason: 'spam',
            fact: 'review.hidden',
            actorId: null,
          },
        }),
      );
    case 'queue-item': {
      const closed = await db.sql`
        update queue_items set state = 'decided', decided_at = ${ctx.now.toISOString()} where id = ${trace.subjectId} and state = 'open' returning id`;
      return closed.length > 0;
    }
    case 'profile':
      return setBio(db, memberId, '');
    default:
      return changeRow(db, { ...trace, kind: trace.kind }, { memberId, back: false });
  }
}

/** Brings one trace back as it was; false when it is gone for another reason, or somebody has decided about it since. */
export async function bringBack(
  ctx: CommandContext,
  trace: Trace,
  { memberId, since }: { memberId: number; since: string },
): Promise<boolean> {
  const { db } = ctx;
  const before = trace.detail['state'];
  switch (trace.kind) {
    case 'thread':
    case 'reply':
    case 'review':
      if ((await isDecidedSince(db, trace, since)) || (await stateOf(db, trace)) !== 'hidden') return false;
      return bringWordsBack(ctx, trace, typeof before === 'string' ? before : 'held');
    case 'queue-item': {
      const opened = await db.sql`
        update queue_items q set state = 'open', decided_at = null
        where id = ${trace.subjectId} and state = 'decided' and not exists (select from decisions where item_id = q.id)
          and not exists (select from queue_items o where o.subject_kind = q.subject_kind and o.subject_id = q.subject_id and o.state = 'open' and o.cause <> 'appeal')
        returning id`;
      return opened.length > 0;
    }
    case 'profile':
      return setBio(db, memberId, String(trace.detail['bio'] ?? ''));
    default:
      return changeRow(db, { ...trace, kind: trace.kind }, { memberId, back: true });
  }
}

async function bringWordsBack(ctx: CommandContext, trace: Trace, before: string): Promise<boolean> {
  const { db } = ctx;
  const { kind, subjectId } = trace;
  if (kind === 'thread') {
    const to = before === 'visible' ? 'visible' : 'held';
    await changeThreadState(ctx, subjectId, { from: ['hidden'], to, kind: 'thread.restored' });
  } else if (kind === 'reply') {
    const to = before === 'visible' ? 'visible' : 'held';
    await changeReplyState(ctx, subjectId, { from: ['hidden'], to, kind: 'reply.restored' });
    if (trace.detail['accepted'] === true) await acceptAgain(db, subjectId);
  } else {
    const reason = typeof trace.detail['reason'] === 'string' ? trace.detail['reason'] : null;
    const to = before === 'published' ? 'published' : 'pending';
    await changeReviewState(db, {
      ...{ reviewId: subjectId, to, reason, fact: 'review.restored', actorId: null },
    });
  }
  return true;
}

/** An answer that was accepted is so again, unless another one is by now. */
async function acceptAgain(db: Db, replyId: number): Promise<void> {
  await db.sql`
    with thread as (
      update threads t set accepted_reply_id = r.id from replies r
      where r.id = ${replyId} and r.thread_id = t.id and t.accepted_reply_id is null returning t.id
    )
    update acceptances set undone_at = null
    where id = (select a.id from acceptances a join thread on thread.id = a.thread_id where a.reply_id = ${replyId} order by a.id desc limit 1)`;
}

async function stateOf(db: Db, { kind, subjectId }: Trace): Promise<string | null> {
  const table = db.sql(kind === 'thread' ? 'threads' : kind === 'reply' ? 'replies' : 'reviews');
  const [row] = await db.sql<[{ state: string }?]>`select state from ${table} where id = ${subjectId}`;
  return row?.state ?? null;
}

async function withState(db: Db, trace: Trace, change: () => Promise<void>): Promise<boolean> {
  if ((await stateOf(db, trace)) !== trace.detail['state']) return false;
  await change();
  return true;
}

async function isDecidedSince(db: Db, { kind, subjectId }: Trace, since: string): Promise<boolean> {
  const rows = await db.sql`
    select from decisions where subject_kind = ${kind} and subject_id = ${subjectId} and created_at > ${since}
      and decision in ('hide', 'warn', 'silence', 'suspend') limit 1`;
  return rows.length > 0;
}

async function setBio(db: Db, memberId: number, bio: string): Promise<boolean> {
  await db.sql`update members set bio = ${bio} where id = ${memberId}`;
  await announce(db, {
    kind: 'member.changed',
    subjectKind: 'member',
    subjectId: memberId,
    touches: [`member:${memberId}`],
  });
  return true;
}

/** What follows from a row that went or came: the facts of votes, and the pages that show it. */
async function changeRow(
  db: Db,
  trace: Trace & { kind: RowKind },
  { memberId, back }: { memberId: number; back: boolean },
): Promise<boolean> {
  const changed = back ? await putRowBack(db, trace, memberId) : await takeRow(db, trace, memberId);
  if (!changed) return false;
  const { kind, subjectKind, subjectId } = trace;
  if (kind === 'vote' || kind === 'helpful') {
    const subject = subjectKind === 'thread' ? 'thread' : 'reply';
    const voted = back ? (`${subject}.voted` as const) : (`${subject}.unvoted` as const);
    const helpful = back ? ('review.found-helpful' as const) : ('review.unfound-helpful' as const);
    await announce(db, {
      kind: kind === 'vote' ? voted : helpful,
      subjectKind,
      subjectId,
      actorId: memberId,
      touches: [`${subjectKind}:${subjectId}`],
    });
  } else if (subjectKind === 'thread') await touchPages(db, [`thread:${subjectId}`]);
  return true;
}
