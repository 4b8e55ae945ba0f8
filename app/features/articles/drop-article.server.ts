import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import { inTransaction, type MemberContext } from '../command';
import { lockArticle } from './lock-article.server';

/** Gives up the words of an article that are under way; what is published stays. Its author can always say no so. */
export async function dropArticle(ctx: MemberContext, publicId: string): Promise<Result<null, 'gone'>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const article = await lockArticle(db, publicId);
    if (!article?.open || !may(actor, 'article.write', article).ok) return refused('gone');
    await db.sql`
      update article_versions set state = 'dropped', decided_at = ${now.toISOString()} where id = ${article.open.id}`;
    // An article that was never published leaves no trace, so that its reply can become one another time.
    if (!article.thread) await db.sql`delete from articles where id = ${article.id}`;
    return done(null);
  });
}
