import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import { carryDrafts } from '../../writing/carry-drafts.server';
import { recountThread } from '../recount-thread.server';
import { renderThreadsAgain } from '../render-posts-again.server';
import { findThread, type ThreadForCommand } from '../subject-queries.server';
import { compareAudiences } from './audience-change';
import { carryPost } from './carry-post.server';
import { isInQueue } from './queued-posts-queries.server';
import {
  joinFollowers,
  joinTags,
  joinWishes,
  keepAcceptance,
  keepOfficial,
  leadClosings,
} from './join-threads.server';
import { weaveReplies } from './weave-replies.server';

export interface MergeThreadsInput {
  /** The thread that goes, and the one that stays. */
  publicId: string;
  into: string;
  /** Whether the merger has seen and wants that other people can read it afterwards. */
  otherReaders: boolean;
}

export type MergeProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'no-such-thread' }
  | { code: 'not-open' }
  | { code: 'has-poll' }
  | { code: 'stays' }
  | { code: 'idea-elsewhere' }
  | { code: 'in-queue' }
  | { code: 'other-readers' };

/**
 * Makes one thread of two. The opening post of the first becomes a reply with its author and date, all replies stand
 * in the order of their time, and whatever hung on the first hangs on the second: votes, bookmarks, followers, drafts,
 * tags, an accepted answer where the second has none. Every old address leads to the new place for whoever may read it
 * there; for all others it was never there. Points stay. It cannot be undone.
 *
 * Both rows are locked in the order of their ids, so that two mergers take turns; the second finds nothing to merge.
 */
export async function mergeThreads(
  ctx: MemberContext,
  input: MergeThreadsInput,
): Promise<Result<{ publicId: string; slug: string }, MergeProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    await db.sql`
      select from threads where public_id = any(${[input.publicId, input.into]}::text[]) order by id for update`;
    const thread = await findThread(db, input.publicId);
    if (!thread || !may(actor, 'thread.read', thread).ok) return refused({ code: 'gone' });
    const into = await findThread(db, input.into);
    if (!into) return refused({ code: 'no-such-thread' });
    const problem =
      (await rightsProblem(inner, { thread, into, input })) ?? (await stateProblem(db, { thread, into }));
    if (problem) return refused(problem);
    await merge(inner, thread, into);
    return done({ publicId: into.publicId, slug: into.slug });
  });
}

interface Pair {
  thread: ThreadForCommand;
  into: ThreadForCommand;
}

async function rightsProblem(
  { db, actor }: MemberContext,
  { thread, into, input }: Pair & { input: MergeThreadsInput },
): Promise<MergeProblem | null> {
  const verdict = await attempt({ db, actor }, 'thread.merge', {
    subject: { thread, into },
    about: { kind: 'thread', id: thread.id },
  });
  if (!verdict.ok)
    return verdict.because === 'unknown'
      ? { code: 'no-such-thread' }
      : { code: 'refused', because: verdict.because };
  if (thread.id === into.id) return { code: 'no-such-thread' };
  const changes = compareAudiences(thread.seenBy, into.seenBy) !== 'same';
  return changes && !input.otherReaders ? { code: 'other-readers' } : null;
}

/** What would be lost or decided twice. */
async function stateProblem(db: Db, { thread, into }: Pair): Promise<MergeProblem | null> {
  if (thread.state !== 'visible' || into.state !== 'visible') return { code: 'not-open' };
  if (thread.kind === 'event' || thread.kind === 'article') return { code: 'stays' };
  if (thread.kind === 'idea' && into.kind !== 'idea') return { code: 'idea-elsewhere' };
  const [poll] = await db.sql`select from polls where thread_id = ${thread.id}`;
  if (poll) return { code: 'has-poll' };
  return (await isInQueue(db, { kind: 'thread', id: thread.id })) ? { code: 'in-queue' } : null;
}

async function merge(ctx: MemberContext, thread: ThreadForCommand, into: ThreadForCommand): Promise<void> {
  const { db, actor } = ctx;
  const opener = await makeReplyOfOpener(db, thread.id);
  await carryPost(db, {
    from: { kind: 'thread', id: thread.id, publicId: thread.publicId },
    to: { kind: 'reply', ...opener },
  });
  await weaveReplies(db, { from: thread.id, into: into.id });
  await keepAcceptance(db, thread, into);
  await keepOfficial(db, thread.id, into.id);
  await joinFollowers(db, thread.id, into.id);
  await joinTags(db, thread.id, into.id);
  await joinWishes(db, thread, into);
  await leadClosings(db, thread.id, into.id);
  await carryDrafts(db, [
    { from: { kind: 'reply', about: thread.publicId }, to: { kind: 'reply', about: into.publicId } },
  ]);
  await empty(db, thread);
  await recountThread(db, into.id);
  await renderThreadsAgain(db, [into.id]);
  await record(ctx, { thread, into, replyId: opener.id });
  await announce(db, {
    kind: 'reply.carried',
    subjectKind: 'reply',
    subjectId: opener.id,
    actorId: actor.id,
    payload: { threadId: into.id },
  });
}

/** The opening post once more as a reply of its own thread, before the first: so it is woven in like the others. */
async function makeReplyOfOpener(db: Db, threadId: number): Promise<{ id: number; publicId: string }> {
  const [reply] = await db.sql<[{ id: number; publicId: string }]>`
    insert into replies (public_id, thread_id, author_id, author_role, position, body_source, body_html, render_version, vote_count,
                         edited_at, import_source, import_ref, occurred_at)
    select ${newPublicId()}, id, author_id, author_role, 0, body_source, body_html, render_version, vote_count, edited_at, null, null, occurred_at
    from threads where id = ${threadId}
    returning id, public_id as "publicId"`;
  return reply;
}

/** What stays behind is a place without words: its title is kept for whoever is told, and shown to nobody. */
async function empty(db: Db, thread: ThreadForCommand): Promise<void> {
  await db.sql`
    update threads set state = 'moved', body_source = '', body_html = '', vote_count = 0, reply_count = 0, last_position = 0,
      accepted_reply_id = null, pinned_at = null, staff_replied = false, last_reply_author_id = null
    where id = ${thread.id}`;
  await db.sql`update boards set thread_count = thread_count - 1 where id = ${thread.boardId}`;
}

async function record(
  { db, actor }: MemberContext,
  { thread, into, replyId }: Pair & { replyId: number },
): Promise<void> {
  await writeAudit(db, {
    actorId: actor.id,
    action: 'thread.merged',
    subjectKind: 'thread',
    subjectId: thread.id,
    detail: {
      intoThreadId: into.id,
      fromBoardId: thread.boardId,
      toBoardId: into.boardId,
      seenByBefore: thread.seenBy.join(' '),
      seenBy: into.seenBy.join(' '),
    },
  });
  await announce(db, {
    kind: 'thread.merged',
    subjectKind: 'thread',
    subjectId: thread.id,
    actorId: actor.id,
    payload: { into: into.id, replyId },
    touches: [
      `thread:${thread.id}`,
      `thread:${into.id}`,
      `board:${thread.boardId}`,
      `board:${into.boardId}`,
      'boards',
      'home',
    ],
  });
}
