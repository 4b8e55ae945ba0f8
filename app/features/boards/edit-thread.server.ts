import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import { no, type Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { judgeWords, readWords, recordJudgement } from '../rules/judge-words.server';
import type { Judgement } from '../rules/judgement';
import { attachPictures } from '../writing/attach-pictures.server';
import { discardPosted } from '../writing/discard-draft.server';
import { changeThreadState } from './change-thread-state.server';
import type { RuleRefusal } from './post-problems';
import { setTags } from './tags/set-tags.server';
import { renderBody, type RenderedBody } from './render-body.server';
import { findThread, type ThreadForCommand } from './subject-queries.server';
import { readTags, threadSlugOf, type PostState } from './thread';

export interface EditThreadInput {
  publicId: string;
  title: string;
  body: string;
  tags: string;
}

export interface EditedThread {
  publicId: string;
  slug: string;
  state: PostState;
  /** Why it waits, in the words of the rule that holds it. */
  reason: string | null;
}

export type EditThreadProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' } | RuleRefusal;

/**
 * Changes one's own thread. What it said before goes into its history; the old address leads to the new one. What
 * a rule holds waits for a moderator, as if it had been there from the start, and so does what one had taken down.
 */
export async function editThread(
  ctx: MemberContext,
  input: EditThreadInput,
): Promise<Result<EditedThread, EditThreadProblem>> {
  const before = await findThread(ctx.db, input.publicId);
  const early = problemWith(ctx, before);
  if (!before || early) return refused(early ?? { code: 'gone' });
  const words = await renderBody(ctx.db, input.body, before);
  if (!words) return refused({ code: 'busy' });
  const read = await readWords(ctx, {
    subject: 'thread',
    boardId: before.boardId,
    text: `${input.title}\n${input.body}`,
    tags: readTags(input.tags).map((tag) => tag.slug),
    before: `${before.title}\n${before.bodySource}`,
    changes: before.id,
  });
  return inTransaction(ctx, async (inner) => {
    const thread = await findThread(inner.db, input.publicId, { lock: true });
    const problem = problemWith(inner, thread);
    if (!thread || problem) return refused(problem ?? { code: 'gone' });
    const judgement = await judgeWords(inner, read);
    const isRefused = judgement.verdict === 'refuse';
    await recordJudgement(inner, judgement, {
      subject: 'thread',
      id: isRefused ? null : thread.id,
      print: null,
    });
    if (isRefused) return refused({ code: 'rule', reason: judgement.reason ?? '' });
    await discardPosted(inner.db, inner.actor.id, [{ kind: 'edit-thread', about: thread.publicId }]);
    const slug = await rewrite(inner, thread, { ...input, ...words });
    const state = await holdAfter(inner, thread, judgement);
    return done({ publicId: thread.publicId, slug, state, reason: judgement.reason });
  });
}

function problemWith({ actor }: MemberContext, thread: ThreadForCommand | null): EditThreadProblem | null {
  const verdict = thread ? may(actor, 'thread.edit', thread) : no('unknown');
  if (verdict.ok) return null;
  return verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because };
}

async function rewrite(
  { db, actor, now }: MemberContext,
  thread: ThreadForCommand,
  input: EditThreadInput & RenderedBody,
): Promise<string> {
  const slug = threadSlugOf(input.title);
  await setTags(db, thread.id, input.tags);
  if (thread.title !== input.title || thread.bodySource !== input.body) {
    await db.sql`
      insert into revisions (subject_kind, subject_id, title, body_source, editor_id)
      values ('thread', ${thread.id}, ${thread.title}, ${thread.bodySource}, ${actor.id})`;
    await db.sql`
      update threads set title = ${input.title}, slug = ${slug}, body_source = ${input.body}, body_html = ${input.html},
        render_version = ${input.version}, edited_at = ${now.toISOString()} where id = ${thread.id}`;
    await attachPictures(db, { kind: 'thread', id: thread.id, authorId: actor.id, body: input.body });
  }
  await announce(db, {
    kind: 'thread.edited',
    subjectKind: 'thread',
    subjectId: thread.id,
    actorId: actor.id,
    touches: [`thread:${thread.id}`, `board:${thread.boardId}`, 'home'],
  });
  return slug;
}

async function holdAfter(
  ctx: MemberContext,
  thread: ThreadForCommand,
  { verdict, cause }: Judgement,
): Promise<PostState> {
  if (thread.state === 'hidden') return sendAgain(ctx, thread);
  if (verdict !== 'hold' || thread.state !== 'visible') return thread.state;
  await changeThreadState(ctx, thread.id, { from: ['visible'], to: 'held', kind: 'thread.hidden' });
  await announce(ctx.db, {
    kind: 'thread.held',
    subjectKind: 'thread',
    subjectId: thread.id,
    actorId: ctx.actor.id,
    payload: { cause },
  });
  return 'held';
}

/** What a moderator has taken down waits for another look once its author has changed it. */
async function sendAgain(ctx: MemberContext, thread: ThreadForCommand): Promise<PostState> {
  await changeThreadState(ctx, thread.id, { from: ['hidden'], to: 'held', kind: 'thread.hidden' });
  await announce(ctx.db, {
    kind: 'thread.held',
    subjectKind: 'thread',
    subjectId: thread.id,
    actorId: ctx.actor.id,
    payload: { cause: 'sent-again' },
  });
  return 'held';
}
