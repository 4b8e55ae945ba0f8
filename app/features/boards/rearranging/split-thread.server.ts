import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import { recountThread } from '../recount-thread.server';
import { renderThreadsAgain } from '../render-posts-again.server';
import { findThread, type ThreadForCommand } from '../subject-queries.server';
import { threadSlugOf } from '../thread';
import type { ThreadKind } from '../thread-kind';
import { compareAudiences } from './audience-change';
import { carryPost, type Place } from './carry-post.server';
import { lockTarget, type TargetBoard } from './lock-target.server';
import { isInQueue } from './queued-posts-queries.server';
import { kindOfSplit, mostSplit } from './split';

export interface SplitThreadInput {
  publicId: string;
  replies: readonly string[];
  title: string;
  boardSlug: string;
  /** Whether the splitter has seen and wants that other people can read them afterwards. */
  otherReaders: boolean;
}

export type SplitProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'no-board' }
  | { code: 'other-readers' }
  | { code: 'replies-gone' }
  | { code: 'accepted' }
  | { code: 'in-queue' };

interface ChosenReply {
  id: number;
  publicId: string;
  position: number;
}

/**
 * Makes a thread of its own from chosen replies. The first of them opens it, with its author and date; the others
 * follow in their order, and a line stays behind that leads there. The accepted answer stays with its question: who
 * wants it elsewhere takes the mark away first. Points stay. It cannot be undone, but the new thread can be merged back.
 */
export async function splitThread(
  ctx: MemberContext,
  input: SplitThreadInput,
): Promise<Result<{ publicId: string; slug: string }, SplitProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    const thread = await findThread(db, input.publicId, { lock: true });
    if (!thread || !may(actor, 'thread.read', thread).ok) return refused({ code: 'gone' });
    const to = await lockTarget(db, thread.boardId, input.boardSlug);
    if (!to) return refused({ code: 'no-board' });
    const problem = await rightsProblem(inner, { thread, to, input });
    if (problem) return refused(problem);
    const kind = kindOfSplit(to, thread.kind);
    if (!kind) return refused({ code: 'no-board' });
    const chosen = await listChosen(db, thread, input.replies);
    const [first] = chosen;
    if (!first || chosen.length !== new Set(input.replies).size) return refused({ code: 'replies-gone' });
    if (chosen.some(({ id }) => id === thread.acceptedReplyId)) return refused({ code: 'accepted' });
    if (await isInQueue(db, { kind: 'reply', id: first.id })) return refused({ code: 'in-queue' });
    const made = await openThread(db, { boardId: to.id, first, kind, title: input.title });
    await carryAll(inner, { thread, to, made, chosen });
    return done({ publicId: made.publicId, slug: made.slug });
  });
}

async function rightsProblem(
  { db, actor }: MemberContext,
  { thread, to, input }: { thread: ThreadForCommand; to: TargetBoard; input: SplitThreadInput },
): Promise<SplitProblem | null> {
  const verdict = await attempt({ db, actor }, 'thread.move', {
    subject: { thread, to },
    about: { kind: 'thread', id: thread.id },
  });
  if (!verdict.ok)
    return verdict.because === 'unknown'
      ? { code: 'no-board' }
      : { code: 'refused', because: verdict.because };
  const changes = compareAudiences(thread.seenBy, to.seenBy) !== 'same';
  return changes && !input.otherReaders ? { code: 'other-readers' } : null;
}

async function listChosen(
  db: Db,
  thread: ThreadForCommand,
  replies: readonly string[],
): Promise<ChosenReply[]> {
  return db.sql<ChosenReply[]>`
    select id, public_id as "publicId", position from replies
    where thread_id = ${thread.id} and public_id = any(${replies as string[]}::text[]) and state = 'visible'
    order by position limit ${mostSplit + 1}`;
}

async function openThread(
  db: Db,
  { boardId, first, kind, title }: { boardId: number; first: ChosenReply; kind: ThreadKind; title: string },
): Promise<Place & { slug: string }> {
  const [row] = await db.sql<[{ id: number; publicId: string; slug: string }]>`
    insert into threads (public_id, board_id, author_id, author_role, product_id, kind, title, slug, body_source, body_html, render_version,
                         vote_count, edited_at, last_activity_at, occurred_at)
    select ${newPublicId()}, ${boardId}, r.author_id, r.author_role, t.product_id, ${kind}, ${title}, ${threadSlugOf(title)},
           r.body_source, r.body_html, r.render_version, r.vote_count, r.edited_at, r.occurred_at, r.occurred_at
    from replies r join threads t on t.id = r.thread_id where r.id = ${first.id}
    returning id, public_id as "publicId", slug`;
  await db.sql`
    insert into thread_tags (thread_id, tag_id)
    select ${row.id}, tag_id from thread_tags where thread_id = (select thread_id from replies where id = ${first.id})`;
  return { kind: 'thread', ...row };
}

interface Carrying {
  thread: ThreadForCommand;
  to: TargetBoard;
  made: Place & { slug: string };
  chosen: readonly ChosenReply[];
}

async function carryAll(ctx: MemberContext, { thread, to, made, chosen }: Carrying): Promise<void> {
  const { db } = ctx;
  const [first, ...others] = chosen as [ChosenReply, ...ChosenReply[]];
  await markAsRead(db, { thread, made, chosen });
  await db.sql`delete from official_answers where reply_id = any(${chosen.map(({ id }) => id)}::bigint[])`;
  await db.sql`
    update replies r set thread_id = ${made.id}, position = place.position
    from unnest(${others.map(({ id }) => id)}::bigint[]) with ordinality as place (id, position) where r.id = place.id`;
  await db.sql`update replies set state = 'moved', body_source = '', body_html = '', vote_count = 0 where id = ${first.id}`;
  await carryPost(db, {
    from: { kind: 'reply', id: first.id, publicId: first.publicId },
    to: made,
    replyCount: chosen.length,
  });
  await db.sql`
    insert into thread_follows (member_id, thread_id)
    select author_id, ${made.id}::bigint from threads where id = ${made.id} and author_id is not null
    union select author_id, ${made.id}::bigint from replies where thread_id = ${made.id} and author_id is not null
    except select member_id, ${made.id}::bigint from thread_follows where thread_id = ${thread.id} and level = 'mute'`;
  await db.sql`update threads set last_position = ${others.length} where id = ${made.id}`;
  await db.sql`update boards set thread_count = thread_count + 1 where id = ${to.id}`;
  for (const id of [thread.id, made.id]) await recountThread(db, id);
  await renderThreadsAgain(db, [made.id]);
  await record(ctx, { thread, to, made, chosen });
}

/** Who has read one of these replies where it stood has read it. */
async function markAsRead(
  db: Db,
  { thread, made, chosen }: Pick<Carrying, 'thread' | 'made' | 'chosen'>,
): Promise<void> {
  const positions = chosen.map(({ position }) => position);
  await db.sql`
    insert into read_marks (member_id, thread_id, position)
    select m.member_id, ${made.id}, count(*) - 1
    from read_marks m join unnest(${positions}::int[]) as chosen (position) on chosen.position <= m.position
    where m.thread_id = ${thread.id} group by m.member_id`;
}

async function record({ db, actor }: MemberContext, { thread, to, made, chosen }: Carrying): Promise<void> {
  const [first] = chosen as [ChosenReply, ...ChosenReply[]];
  await writeAudit(db, {
    actorId: actor.id,
    action: 'thread.split',
    subjectKind: 'thread',
    subjectId: thread.id,
    detail: {
      newThreadId: made.id,
      replies: chosen.length,
      fromBoardId: thread.boardId,
      toBoardId: to.id,
      seenByBefore: thread.seenBy.join(' '),
      seenBy: to.seenBy.join(' '),
    },
  });
  await announce(db, {
    kind: 'reply.carried',
    subjectKind: 'reply',
    subjectId: first.id,
    actorId: actor.id,
    payload: { threadId: thread.id },
  });
  await announce(db, {
    kind: 'thread.split',
    subjectKind: 'thread',
    subjectId: made.id,
    actorId: actor.id,
    payload: { from: thread.id, replies: chosen.length },
    touches: [`thread:${thread.id}`, `board:${thread.boardId}`, `board:${to.id}`, 'boards', 'home'],
  });
}
