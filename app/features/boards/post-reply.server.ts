import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { isTeam } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { no, type Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { judgeWords, readWords, recordJudgement, type ReadWords } from '../rules/judge-words.server';
import { attachPictures } from '../writing/attach-pictures.server';
import { discardPosted } from '../writing/discard-draft.server';
import type { RuleRefusal } from './post-problems';
import { renderBody } from './render-body.server';
import { findMergedInto } from './rearranging/carried-post-queries.server';
import { findThread, type ThreadForCommand } from './subject-queries.server';
import type { PostState } from './thread';

export interface PostedReply {
  publicId: string;
  state: PostState;
  /** Why it waits, in the words of the rule that holds it. */
  reason: string | null;
}

export type PostReplyProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' } | RuleRefusal;

/** How often a thread may be carried elsewhere while one reply is on its way. */
const tries = 5;

/**
 * Adds a reply. Its position is taken under the lock of the thread's row, so positions are unique and in the order
 * of commits. Who replies follows the thread from then on and has read it up to there.
 */
export async function postReply(
  ctx: MemberContext,
  input: { threadPublicId: string; body: string },
): Promise<Result<PostedReply, PostReplyProblem>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const posted = await tryPosting(ctx, input);
    if (posted) return posted;
  }
  return refused({ code: 'busy' });
}

/**
 * Null when the thread was carried to another board or merged into another thread meanwhile: the words were rendered
 * for other readers. A reply to a thread that is part of another one now belongs there, if its author may write there.
 */
async function tryPosting(
  ctx: MemberContext,
  input: { threadPublicId: string; body: string },
): Promise<Result<PostedReply, PostReplyProblem> | null> {
  // Asked before the words are rendered, which is the costly part, and again under the lock, which is what counts.
  const place = await findThread(ctx.db, input.threadPublicId);
  const into = place?.state === 'moved' ? await findMergedInto(ctx.db, place.id) : null;
  if (into) return tryPosting(ctx, { ...input, threadPublicId: into });
  const early = problemWith(ctx, place);
  if (!place || early) return refused(early ?? { code: 'gone' });
  const words = await renderBody(ctx.db, input.body, place);
  if (!words) return refused({ code: 'busy' });
  const read = await readWords(ctx, { subject: 'reply', boardId: place.boardId, text: input.body });
  return inTransaction(ctx, async (inner) => {
    const thread = await findThread(inner.db, input.threadPublicId, { lock: true });
    if (thread?.state === 'moved' || thread?.boardId !== place.boardId) return null;
    const problem = problemWith(inner, thread);
    if (problem) return refused(problem);
    const posted = await insertReply(inner, thread, { body: input.body, read, ...words });
    if (posted.ok) await discardPosted(inner.db, inner.actor.id, [{ kind: 'reply', about: thread.publicId }]);
    return posted;
  });
}

function problemWith({ actor }: MemberContext, thread: ThreadForCommand | null): PostReplyProblem | null {
  const verdict = thread ? may(actor, 'thread.reply', thread) : no('unknown');
  if (verdict.ok) return null;
  return verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because };
}

async function insertReply(
  ctx: MemberContext,
  thread: ThreadForCommand,
  words: { body: string; html: string; version: number; read: ReadWords },
): Promise<Result<PostedReply, RuleRefusal>> {
  const { db, actor, now } = ctx;
  const judgement = await judgeWords(ctx, words.read);
  const { print } = words.read;
  if (judgement.verdict === 'refuse') {
    await recordJudgement(ctx, judgement, { subject: 'reply', id: null, print });
    return refused({ code: 'rule', reason: judgement.reason ?? '' });
  }
  const state = judgement.verdict === 'hold' ? 'held' : 'visible';
  const [publicId, at, counts] = [newPublicId(), now.toISOString(), state === 'visible'];
  const [reply] = await db.sql<[{ id: number; position: number }]>`
    with place as (
      update threads set last_position = last_position + 1,
        reply_count = reply_count + ${counts ? 1 : 0},
        staff_replied = staff_replied or ${counts && isTeam(actor)},
        last_activity_at = case when ${counts} then greatest(last_activity_at, ${at}::timestamptz) else last_activity_at end,
        last_reply_author_id = case when ${counts} then ${actor.id}::bigint else last_reply_author_id end
      where id = ${thread.id} returning last_position
    ), follow as (
      insert into thread_follows (thread_id, member_id) values (${thread.id}, ${actor.id}) on conflict do nothing
    ), mark as (
      insert into read_marks (member_id, thread_id, position) select ${actor.id}, ${thread.id}, last_position from place
      on conflict (member_id, thread_id) do update set position = greatest(read_marks.position, excluded.position), read_at = now()
    )
    insert into replies (public_id, thread_id, author_id, author_role, position, body_source, body_html, render_version, state, occurred_at)
    select ${publicId}, ${thread.id}, ${actor.id}, ${actor.role}, last_position, ${words.body}, ${words.html}, ${words.version}, ${state}, ${at} from place
    returning id, position`;
  await recordJudgement(ctx, judgement, { subject: 'reply', id: reply.id, print });
  await attachPictures(db, { kind: 'reply', id: reply.id, authorId: actor.id, body: words.body });
  await announce(db, {
    kind: counts ? 'reply.posted' : 'reply.held',
    subjectKind: 'reply',
    subjectId: reply.id,
    actorId: actor.id,
    payload: { threadId: thread.id, position: reply.position, cause: counts ? null : judgement.cause },
    touches: [`thread:${thread.id}`, `board:${thread.boardId}`, 'home'],
  });
  return done({ publicId, state, reason: judgement.reason });
}
