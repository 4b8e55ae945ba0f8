import type { Db } from '#db/client';
import { announceTogether } from '#db/events';
import type { CommandContext } from '../command';
import type { StateMove } from './change-thread-states.server';
import { recountThreads } from './recount-thread.server';
import { lockReplies } from './lock-posts.server';

interface MovedReply extends StateMove {
  threadId: number;
  boardId: number;
}

/**
 * What `changeReplyState` does, for many replies in some statements. Leaves alone what is not in the state that it is to
 * leave; answers with the ids of what moved.
 */
export async function changeReplyStates(ctx: CommandContext, moves: readonly StateMove[]): Promise<number[]> {
  const { db, actor } = ctx;
  await lockReplies(
    db,
    moves.map(({ id }) => id),
  );
  const moved = await db.sql<MovedReply[]>`
    with move as (select * from json_to_recordset(${JSON.stringify(moves)}::json) as move (id bigint, "from" text, "to" text)),
    moved as (
      update replies r set state = move."to" from move where r.id = move.id and r.state = move."from"
      returning r.id, r.thread_id, move."from", move."to"
    )
    select moved.id, moved."from", moved."to", t.id as "threadId", t.board_id as "boardId"
    from moved join threads t on t.id = moved.thread_id order by moved.id`;
  const gone = moved.filter(({ to }) => to !== 'visible');
  await endAcceptances(ctx, gone);
  const recounted = moved.filter(({ from, to }) => (from === 'visible') !== (to === 'visible'));
  await recountThreads(db, [...new Set(recounted.map(({ threadId }) => threadId))]);
  await announceTogether(
    db,
    moved.map(({ id, threadId, boardId, from, to }) => ({
      kind: to === 'hidden' ? 'reply.hidden' : 'reply.restored',
      subjectKind: 'reply',
      subjectId: id,
      actorId: actor.kind === 'member' ? actor.id : null,
      payload: { threadId, from },
      touches: [`thread:${threadId}`, `board:${boardId}`, 'home'],
    })),
  );
  return moved.map(({ id }) => id);
}

/** Points and scores follow from the replies' own facts: they look at what is accepted now. */
async function endAcceptances({ db, now }: CommandContext, replies: readonly MovedReply[]): Promise<void> {
  if (replies.length === 0) return;
  await db.sql`
    with thread as (
      update threads set accepted_reply_id = null
      where id = any(${replies.map(({ threadId }) => threadId)}::bigint[])
        and accepted_reply_id = any(${replies.map(({ id }) => id)}::bigint[])
      returning id
    )
    update acceptances a set undone_at = ${now.toISOString()} from thread
    where a.thread_id = thread.id and a.reply_id = any(${replies.map(({ id }) => id)}::bigint[]) and a.undone_at is null`;
}

/** Answers that were accepted before they were taken away are so again, unless another one is by now. */
export async function acceptAgain(db: Db, replyIds: readonly number[]): Promise<void> {
  if (replyIds.length === 0) return;
  await db.sql`
    with thread as (
      update threads t set accepted_reply_id = r.id from replies r
      where r.id = any(${replyIds as number[]}::bigint[]) and r.state = 'visible' and r.thread_id = t.id and t.accepted_reply_id is null
      returning t.id, r.id as reply_id
    ), latest as (
      select distinct on (a.thread_id) a.id from acceptances a
      join thread on thread.id = a.thread_id and thread.reply_id = a.reply_id order by a.thread_id, a.id desc
    )
    update acceptances set undone_at = null where id in (select id from latest)`;
}
