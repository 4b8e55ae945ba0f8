import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';

interface ArticleTraits {
  authorId: number;
  boardId: number;
  state?: 'draft' | 'sent' | 'returned';
  writtenBy?: number;
  title?: string;
}

/** An article under way. */
export async function anArticle(db: Db, traits: ArticleTraits): Promise<{ id: number; publicId: string }> {
  const {
    authorId,
    boardId,
    state = 'sent',
    writtenBy = authorId,
    title = 'How to clean a grinder',
  } = traits;
  const [article] = await db.sql<[{ id: number; publicId: string }]>`
    insert into articles (public_id, board_id, author_id) values (${newPublicId()}, ${boardId}, ${authorId})
    returning id, public_id as "publicId"`;
  await db.sql`
    insert into article_versions (article_id, author_id, written_by, title, body_source, body_html, render_version, state, sent_at, reason)
    values (${article.id}, ${authorId}, ${writtenBy}, ${title}, 'Words', '<p>Words</p>', 1, ${state}, now(), ${state === 'returned' ? 'More' : ''})`;
  return article;
}
