import type { ArticleSubject } from '#app/policy/articles';
import type { Db } from '#db/client';
import { findArticle, type ArticleForCommand } from './article-queries.server';

/**
 * The article with this address, its row waiting for this transaction to end.
 *
 * RACE: the row is locked first and alone, then everything is read: whoever saves, sends, agrees or decides does so one
 * after the other.
 */
export async function lockArticle(
  db: Db,
  publicId: string,
): Promise<(ArticleForCommand & ArticleSubject) | null> {
  await db.sql`select from articles where public_id = ${publicId} for update`;
  return findArticle(db, publicId);
}
