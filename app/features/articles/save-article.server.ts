import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { BoardSubject } from '#app/policy/boards';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { getBoard } from '../boards/board-queries.server';
import { renderBody } from '../boards/render-body.server';
import { inTransaction, type MemberContext } from '../command';
import { attachPictures } from '../writing/attach-pictures.server';
import { discardPosted } from '../writing/discard-draft.server';
import type { DraftPlace } from '../writing/draft';
import { maxOpenArticles } from './article';
import { findArticle } from './article-queries.server';
import { lockArticle } from './lock-article.server';

export interface SaveArticleInput {
  /** The article that is changed; null for a new one. */
  publicId: string | null;
  boardSlug: string;
  title: string;
  body: string;
  tags: string;
  /** Whether it is sent for review with this. */
  send: boolean;
  /** Where it was begun as a draft. */
  begun?: DraftPlace | null;
}

export type SaveArticleProblem =
  | { code: 'gone' }
  | { code: 'no-board' }
  | { code: 'wrong-kind' }
  | { code: 'refused'; because: Refusal }
  | { code: 'too-many' }
  | { code: 'busy' };

/**
 * Keeps the words of an article that is under way, and sends them for review where that is wanted. What is published
 * stays as it is: changing it opens a version that another person has to let through. Whoever changes words that
 * somebody else has agreed to makes that agreement void.
 */
export async function saveArticle(
  ctx: MemberContext,
  input: SaveArticleInput,
): Promise<Result<{ publicId: string }, SaveArticleProblem>> {
  const place = input.publicId
    ? await findArticle(ctx.db, input.publicId)
    : await getBoard(ctx.db, input.boardSlug);
  const problem = problemWith(ctx, input, place);
  if (!place || problem) return refused(problem ?? { code: 'gone' });
  const words = await renderBody(ctx.db, input.body, place);
  if (!words) return refused({ code: 'busy' });
  return inTransaction(ctx, async (inner) => {
    const made = input.publicId ? null : await insertArticle(inner, input.boardSlug);
    if (made === 'too-many') return refused({ code: 'too-many' });
    const article = await lockArticle(inner.db, input.publicId ?? made ?? '');
    if (!article || !may(inner.actor, 'article.write', article).ok) return refused({ code: 'gone' });
    // What was declined is closed; its words are a new article's beginning, not this one's.
    if (article.declined && !article.thread) return refused({ code: 'gone' });
    await keepVersion(inner, article, { ...input, ...words });
    await attachPictures(inner.db, {
      ...{ kind: 'article', id: article.id, authorId: inner.actor.id, body: input.body },
    });
    if (input.begun) await discardPosted(inner.db, inner.actor.id, [input.begun]);
    if (input.send)
      await announce(inner.db, {
        ...{ kind: 'article.sent', subjectKind: 'article', subjectId: article.id },
        ...{ actorId: inner.actor.id, payload: { boardId: article.boardId } },
      });
    return done({ publicId: article.publicId });
  });
}

type Place = BoardSubject & { threadKinds?: readonly string[]; authorId?: number; writtenBy?: number | null };

function problemWith(
  { actor }: MemberContext,
  input: SaveArticleInput,
  place: Place | null,
): SaveArticleProblem | null {
  if (!place) return { code: input.publicId ? 'gone' : 'no-board' };
  const { authorId, writtenBy = null } = place;
  const verdict =
    authorId === undefined
      ? may(actor, 'thread.post', place)
      : may(actor, 'article.write', { ...place, authorId, writtenBy });
  if (!verdict.ok)
    return verdict.because === 'unknown'
      ? { code: input.publicId ? 'gone' : 'no-board' }
      : { code: 'refused', because: verdict.because };
  return place.threadKinds && !place.threadKinds.includes('article') ? { code: 'wrong-kind' } : null;
}

/** A member has so many under way at most; their row is the queue for that count. */
async function insertArticle({ db, actor }: MemberContext, boardSlug: string): Promise<string | 'too-many'> {
  await db.sql`select from members where id = ${actor.id} for no key update`;
  const [{ open }] = await db.sql<[{ open: number }]>`
    select count(*) as open from article_versions where author_id = ${actor.id} and state in ('draft', 'sent', 'returned')`;
  if (open >= maxOpenArticles) return 'too-many';
  const publicId = newPublicId();
  await db.sql`
    insert into articles (public_id, board_id, author_id) select ${publicId}, id, ${actor.id} from boards where slug = ${boardSlug}`;
  return publicId;
}

type Words = SaveArticleInput & { html: string; version: number };
type Locked = NonNullable<Awaited<ReturnType<typeof lockArticle>>>;

async function keepVersion({ db, actor, now }: MemberContext, article: Locked, words: Words): Promise<void> {
  const { title, body, tags, html, version, send } = words;
  const at = now.toISOString();
  const [state, sentAt] = send ? ['sent', at] : ['draft', null];
  const agreedAt = actor.id === article.authorId ? at : null;
  const { open } = article;
  // Sending words as they are is no change of them: an agreement stays.
  const isSame = open !== null && open.title === title && open.bodySource === body;
  if (!open) {
    await db.sql`
      insert into article_versions (article_id, author_id, written_by, title, body_source, body_html, render_version, tags, state, sent_at, needs_agreement, agreed_at)
      values (${article.id}, ${article.authorId}, ${actor.id}, ${title}, ${body}, ${html}, ${version}, ${tags}, ${state}, ${sentAt},
              ${article.replyId !== null}, ${agreedAt})`;
    return;
  }
  await db.sql`
    update article_versions set title = ${title}, body_source = ${body}, body_html = ${html}, render_version = ${version}, tags = ${tags},
      state = ${state}, sent_at = ${sentAt}, revision = revision + 1,
      written_by = case when ${isSame} then written_by else ${actor.id} end,
      agreed_at = case when ${isSame} then coalesce(${agreedAt}::timestamptz, agreed_at) else ${agreedAt}::timestamptz end
    where id = ${open.id}`;
}
