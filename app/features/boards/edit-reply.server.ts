import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import { no, type Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { attachPictures } from '../writing/attach-pictures.server';
import { discardPosted } from '../writing/discard-draft.server';
import { changeReplyState } from './change-reply-state.server';
import { stateAfterEdit } from './post-facts.server';
import { renderBody, type RenderedBody } from './render-body.server';
import { findReply, type ReplyForCommand } from './subject-queries.server';
import type { PostState } from './thread';

export interface EditReplyInput {
  publicId: string;
  body: string;
}

export type EditReplyProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' };

/**
 * Changes one's own reply; what it said before goes into its history. Saving the same words changes nothing. A link
 * that a new member brings in by an edit waits for a moderator, and so does what a moderator had taken down.
 */
export async function editReply(
  ctx: MemberContext,
  input: EditReplyInput,
): Promise<Result<{ state: PostState }, EditReplyProblem>> {
  const before = await findReply(ctx.db, input.publicId);
  const early = problemWith(ctx, before);
  if (!before || early) return refused(early ?? { code: 'gone' });
  const words = await renderBody(ctx.db, input.body, before.thread);
  if (!words) return refused({ code: 'busy' });
  return inTransaction(ctx, async (inner) => {
    const reply = await findReply(inner.db, input.publicId, { lock: true });
    const problem = problemWith(inner, reply);
    if (!reply || problem) return refused(problem ?? { code: 'gone' });
    await discardPosted(inner.db, inner.actor.id, [{ kind: 'edit-reply', about: reply.publicId }]);
    if (reply.bodySource === input.body) return done({ state: reply.state });
    await rewrite(inner, reply, { body: input.body, ...words });
    return done({ state: await holdNewLink(inner, reply, input.body) });
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

async function holdNewLink(ctx: MemberContext, reply: ReplyForCommand, body: string): Promise<PostState> {
  if (reply.state === 'hidden') return sendAgain(ctx, reply);
  const state = await stateAfterEdit(
    ctx,
    { kind: 'reply', id: reply.id },
    { before: reply.bodySource, after: body },
  );
  if (state === 'visible' || reply.state !== 'visible') return reply.state;
  await changeReplyState(ctx, reply.id, { from: ['visible'], to: 'held', kind: 'reply.hidden' });
  await announce(ctx.db, {
    kind: 'reply.held',
    subjectKind: 'reply',
    subjectId: reply.id,
    actorId: ctx.actor.id,
    payload: { threadId: reply.thread.id, cause: 'new-member-link' },
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
