import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { renderBody } from '../boards/render-body.server';
import { findReply, type ReplyForCommand } from '../boards/subject-queries.server';
import { inTransaction, type MemberContext } from '../command';
import { attachPictures } from '../writing/attach-pictures.server';

export type PromoteReplyProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' };

/**
 * Begins an article with the words of a reply. They stay its author's: the article bears their name, they are told, and
 * nothing is published before they have said yes. A reply becomes one article, however many press at once.
 */
export async function promoteReply(
  ctx: MemberContext,
  replyPublicId: string,
): Promise<Result<{ publicId: string }, PromoteReplyProblem>> {
  const reply = await findReply(ctx.db, replyPublicId);
  const verdict = reply
    ? await attempt(ctx, 'reply.promote', { subject: reply, about: { kind: 'reply', id: reply.id } })
    : null;
  if (!reply || !verdict || (!verdict.ok && verdict.because === 'unknown')) return refused({ code: 'gone' });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  // Whoever has left can say yes to nothing.
  if (reply.authorId === null) return refused({ code: 'refused', because: 'not-open' });
  const words = await renderBody(ctx.db, reply.bodySource, reply.thread);
  if (!words) return refused({ code: 'busy' });
  return inTransaction(ctx, async (inner) => {
    await beginArticle(inner, reply, words);
    const [article] = await inner.db.sql<[{ publicId: string }?]>`
      select public_id as "publicId" from articles where reply_id = ${reply.id}`;
    return article ? done(article) : refused({ code: 'gone' });
  });
}

async function beginArticle(
  { db, actor, now }: MemberContext,
  reply: ReplyForCommand,
  words: { html: string; version: number },
): Promise<void> {
  const [made] = await db.sql<[{ id: number }?]>`
    insert into articles (public_id, board_id, author_id, reply_id)
    values (${newPublicId()}, ${reply.thread.boardId}, ${reply.authorId}, ${reply.id}) on conflict (reply_id) do nothing returning id`;
  if (!made) return;
  const agreedAt = actor.id === reply.authorId ? now.toISOString() : null;
  await db.sql`
    insert into article_versions (article_id, author_id, written_by, title, body_source, body_html, render_version, needs_agreement, agreed_at)
    values (${made.id}, ${reply.authorId}, ${reply.authorId}, ${reply.thread.title}, ${reply.bodySource}, ${words.html}, ${words.version}, true, ${agreedAt})`;
  await attachPictures(db, {
    ...{ kind: 'article', id: made.id, authorId: reply.authorId ?? 0, body: reply.bodySource },
  });
  await announce(db, {
    ...{ kind: 'article.proposed', subjectKind: 'article', subjectId: made.id },
    ...{ actorId: actor.id, payload: { authorId: reply.authorId } },
  });
  await writeAudit(db, {
    ...{ actorId: actor.id, action: 'article.proposed', subjectKind: 'article', subjectId: made.id },
    detail: { replyId: reply.id },
  });
}
