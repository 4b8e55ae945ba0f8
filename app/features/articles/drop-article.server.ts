import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import { attachPictures } from '../writing/attach-pictures.server';
import { inTransaction, type MemberContext } from '../command';
import { lockArticle } from './lock-article.server';

/** Its author gives up words that are under way, or puts away declined ones; what is published stays. */
export async function dropArticle(ctx: MemberContext, publicId: string): Promise<Result<null, 'gone'>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const article = await lockArticle(db, publicId);
    const version = article?.open ?? article?.declined;
    if (!article || !version || !may(actor, 'article.drop', article).ok) return refused('gone');
    await db.sql`
      update article_versions set state = 'dropped', decided_at = ${now.toISOString()} where id = ${version.id}`;
    await attachPictures(db, { kind: 'article', id: article.id, authorId: article.authorId, body: '' });
    // An article that was never published leaves no trace, so that its reply can become one another time.
    if (!article.thread) await db.sql`delete from articles where id = ${article.id}`;
    return done(null);
  });
}
