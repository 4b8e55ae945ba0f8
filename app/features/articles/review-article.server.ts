import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { attempt } from '../attempt.server';
import { publishArticle, type PublishedThread } from '../boards/publish-article.server';
import { inTransaction, type MemberContext } from '../command';
import { handPictures } from '../writing/hand-pictures.server';
import { lockArticle } from './lock-article.server';
import { tellOutcome } from './tell-outcome.server';

export type ReviewProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  /** Nothing waits any more, or other words than those that were read. */
  | { code: 'changed' }
  /** Its author has not said yes to what was made of their words. */
  | { code: 'not-agreed' };

type Locked = NonNullable<Awaited<ReturnType<typeof lockArticle>>>;
type Waiting = Locked & { open: NonNullable<Locked['open']> };

/**
 * Publishes an article that waits for review, as another person than its author and than whoever wrote these words; the
 * database holds the same. The first time it becomes a thread, later the words of that thread, and what they said before
 * goes into its history. `revision` names the words that were read: others are not published unseen.
 */
export async function publishReviewed(
  ctx: MemberContext,
  input: { publicId: string; revision: number },
): Promise<Result<PublishedThread, ReviewProblem>> {
  return inTransaction(ctx, async (inner) => {
    const found = await findWaiting(inner, input);
    if (!found.ok) return found;
    const { db, actor, now } = inner;
    const { open, ...article } = found.value;
    if (open.needsAgreement && open.agreedAt === null) return refused({ code: 'not-agreed' });
    const thread = await publishArticle(inner, {
      ...{ threadId: article.thread?.id ?? null, boardId: article.boardId, authorId: article.authorId },
      ...{
        editorId: article.writtenBy ?? article.authorId,
        title: open.title,
        body: open.bodySource,
        tags: open.tags,
      },
      ...{ html: open.bodyHtml, version: open.renderVersion },
    });
    await db.sql`update articles set thread_id = ${thread.id} where id = ${article.id}`;
    await db.sql`
      update article_versions set state = 'published', reviewed_by = ${actor.id}, decided_at = ${now.toISOString()} where id = ${open.id}`;
    await handPictures(db, {
      ...{
        from: { kind: 'article', id: article.id },
        to: { kind: 'thread', id: thread.id },
        body: open.bodySource,
      },
    });
    await tellOutcome(inner, {
      ...{ articleId: article.id, authorId: article.authorId, kind: 'article.published', from: open.state },
    });
    return done(thread);
  });
}

/** Sends an article back to its author with a reason. */
export async function returnArticle(
  ctx: MemberContext,
  input: { publicId: string; revision: number; reason: string },
): Promise<Result<null, ReviewProblem>> {
  return inTransaction(ctx, async (inner) => {
    const found = await findWaiting(inner, input);
    if (!found.ok) return found;
    const { db, actor, now } = inner;
    const { open, id, authorId } = found.value;
    await db.sql`
      update article_versions set state = 'returned', reviewed_by = ${actor.id}, reason = ${input.reason}, decided_at = ${now.toISOString()}
      where id = ${open.id}`;
    await tellOutcome(inner, { articleId: id, authorId, kind: 'article.returned', from: open.state });
    return done(null);
  });
}

async function findWaiting(
  { db, actor }: MemberContext,
  { publicId, revision }: { publicId: string; revision: number },
): Promise<Result<Waiting, ReviewProblem>> {
  const article = await lockArticle(db, publicId);
  if (!article) return refused({ code: 'gone' });
  const verdict = await attempt({ db, actor }, 'article.review', {
    subject: article,
    about: {
      kind: 'article',
      id: article.id,
    },
  });
  if (!verdict.ok)
    return refused(
      verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
    );
  const { open } = article;
  if (open?.state !== 'sent' || open.revision !== revision) return refused({ code: 'changed' });
  return done({ ...article, open });
}
