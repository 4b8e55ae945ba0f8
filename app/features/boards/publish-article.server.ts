import { newPublicId } from '#app/lib/public-id';
import { announce } from '#db/events';
import type { MemberContext } from '../command';
import { lockThread } from './subject-queries.server';
import { setTags } from './tags/set-tags.server';
import { threadSlugOf } from './thread';

/** Words that a second person has let through. */
interface ReviewedWords {
  /** The thread they are the new words of; null for a new one. */
  threadId: number | null;
  boardId: number;
  authorId: number;
  /** Who put these words down. */
  editorId: number;
  title: string;
  body: string;
  tags: string;
  html: string;
  version: number;
}

export interface PublishedThread {
  id: number;
  publicId: string;
  slug: string;
}

/** Makes a thread of a reviewed article, or gives its thread new words, in the transaction of the review, which hands it its pictures. */
export async function publishArticle(ctx: MemberContext, words: ReviewedWords): Promise<PublishedThread> {
  const { db } = ctx;
  const known = words.threadId === null ? null : await lockThread(db, words.threadId);
  const thread = known ? await rewrite(ctx, known, words) : await open(ctx, words);
  await setTags(db, thread.id, words.tags);
  await announce(db, {
    ...{ kind: known ? 'thread.edited' : 'thread.posted', subjectKind: 'thread', subjectId: thread.id },
    ...{ actorId: words.authorId, payload: { boardId: words.boardId } },
    touches: [`thread:${thread.id}`, `board:${words.boardId}`, 'boards', 'home'],
  });
  return thread;
}

async function open({ db, now }: MemberContext, words: ReviewedWords): Promise<PublishedThread> {
  const [publicId, slug, at] = [newPublicId(), threadSlugOf(words.title), now.toISOString()];
  const [{ id }] = await db.sql<[{ id: number }]>`
    insert into threads (public_id, board_id, author_id, author_role, kind, title, slug, body_source, body_html, render_version, last_activity_at, occurred_at)
    values (${publicId}, ${words.boardId}, ${words.authorId}, (select role from members where id = ${words.authorId}), 'article', ${words.title},
            ${slug}, ${words.body}, ${words.html}, ${words.version}, ${at}, ${at}) returning id`;
  await db.sql`insert into thread_follows (thread_id, member_id) values (${id}, ${words.authorId}) on conflict do nothing`;
  await db.sql`update boards set thread_count = thread_count + 1 where id = ${words.boardId}`;
  return { id, publicId, slug };
}

async function rewrite(
  { db, now }: MemberContext,
  thread: { id: number; publicId: string; title: string; bodySource: string },
  words: ReviewedWords,
): Promise<PublishedThread> {
  const slug = threadSlugOf(words.title);
  await db.sql`
    insert into revisions (subject_kind, subject_id, title, body_source, editor_id)
    values ('thread', ${thread.id}, ${thread.title}, ${thread.bodySource}, ${words.editorId})`;
  await db.sql`
    update threads set title = ${words.title}, slug = ${slug}, body_source = ${words.body}, body_html = ${words.html},
      render_version = ${words.version}, edited_at = ${now.toISOString()} where id = ${thread.id}`;
  return { id: thread.id, publicId: thread.publicId, slug };
}
