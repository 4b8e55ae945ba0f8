import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import { no, type Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { judgeWords, readWords, recordJudgement } from '../rules/judge-words.server';
import type { Judgement } from '../rules/judgement';
import { attachPictures } from '../writing/attach-pictures.server';
import { discardPosted } from '../writing/discard-draft.server';
import { changeReplyState } from './change-reply-state.server';
import type { RuleRefusal } from './post-problems';
import { renderBody, type RenderedBody } from './render-body.server';
import { findReply, type ReplyForCommand } from './subject-queries.server';
import type { PostState } from './thread';

export interface EditReplyInput {
  publicId: string;
  body: string;
}

export type EditReplyProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' } | RuleRefusal;

/**
 * Changes one's own reply; what it said before goes into its history. Saving the same words changes nothing. What
 * a rule holds waits for a moderator, as if it had been there from the start, and so does what one had taken down.
 */
export async function editReply(
  ctx: MemberContext,
  input: EditReplyInput,
): Promise<Result<{ state: PostState; reason: string | null }, EditReplyProblem>> {
  const before = await findReply(ctx.db, input.publicId);
  const early = problemWith(ctx, before);
  if (!before || early) return refused(early ?? { code: 'gone' });
  const words = await renderBody(ctx.db, input.body, before.thread);
  if (!words) return refused({ code: 'busy' });
  const read = await readWords(ctx, {
    subject: 'reply',
    boardId: before.thread.boardId,
    text: input.body,
    before: before.bodySource,
    changes: before.id,
  });
  return inTransaction(ctx, async (inner) => {
    const reply = await findReply(inner.db, input.publicId, { lock: true });
    const problem = problemWith(inner, reply);
    if (!reply || problem) return refused(problem ?? { code: 'gone' });
    if (reply.bodySource === input.body) {
      await discardPosted(inner.db, inner.actor.id, [{ kind: 'edit-reply', about: reply.publicId }]);
      return done({ state: reply.state, reason: null });
    }
    const judgement = await judgeWords(inner, read);
    const isRefused = judgement.verdict === 'refuse';
    await recordJudgement(inner, judgement, {
      subject: 'reply',
      id: isRefused ? null : reply.id,
      print: null,
    });
    if (isRefused) return refused({ code: 'rule', reason: judgement.reason ?? '' });
    await discardPosted(inner.db, inner.actor.id, [{ kind: 'edit-reply', about: reply.publicId }]);
    await rewrite(inner, reply, { body: input.body, ...words });
    return done({ state: await holdAfter(inner, reply, judgement), reason: judgement.reason });
  });
}

function problemWith({ actor }: MemberContext, reply: ReplyForCommand | null): EditReplyProblem | null {
  const verdict = reply ? may(actor, 'reply.edit', reply) : no('unknown');
  if (verdict.ok) return null;
  return verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because };
}

async function rewrite(
  { db, actor, now }: MemberContext,
  reply: ReplyForCommand,
  words: RenderedBody & { body: string },
): Promise<void> {
  await db.sql`
    insert into revisions (subject_kind, subject_id, body_source, editor_id)
    values ('reply', ${reply.id}, ${reply.bodySource}, ${actor.id})`;
  await db.sql`
    update replies set body_source = ${words.body}, body_html = ${words.html}, render_version = ${words.version},
      edited_at = ${now.toISOString()} where id = ${reply.id}`;
  await attachPictures(db, { kind: 'reply', id: reply.id, authorId: actor.id, body: words.body });
  await announce(db, {
    kind: 'reply.edited',
    subjectKind: 'reply',
    subjectId: reply.id,
    actorId: actor.id,
    payload: { threadId: reply.thread.id },
    touches: [`thread:${reply.thread.id}`],
  });
}

async function holdAfter(
  ctx: MemberContext,
  reply: ReplyForCommand,
  { verdict, cause }: Judgement,
): Promise<PostState> {
  if (reply.state === 'hidden') return sendAgain(ctx, reply);
  if (verdict !== 'hold' || reply.state !== 'visible') return reply.state;
  await changeReplyState(ctx, reply.id, { from: ['visible'], to: 'held', kind: 'reply.hidden' });
  await announce(ctx.db, {
    kind: 'reply.held',
    subjectKind: 'reply',
    subjectId: reply.id,
    actorId: ctx.actor.id,
    payload: { threadId: reply.thread.id, cause },
  });
  return 'held';
}

/** What a moderator has taken down waits for another look once its author has changed it. */
async function sendAgain(ctx: MemberContext, reply: ReplyForCommand): Promise<PostState> {
  await changeReplyState(ctx, reply.id, { from: ['hidden'], to: 'held', kind: 'reply.hidden' });
  await announce(ctx.db, {
    kind: 'reply.held',
    subjectKind: 'reply',
    subjectId: reply.id,
    actorId: ctx.actor.id,
    payload: { threadId: reply.thread.id, cause: 'sent-again' },
  });
  return 'held';
}
