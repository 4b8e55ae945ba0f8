import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { lockArticle } from './lock-article.server';

export type AgreeProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'changed' };

/** Says yes to what was made of one's words, as they are now; other words need another yes. */
export async function agreeToArticle(
  ctx: MemberContext,
  input: { publicId: string; revision: number },
): Promise<Result<null, AgreeProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const article = await lockArticle(db, input.publicId);
    if (!article) return refused({ code: 'gone' });
    const verdict = may(actor, 'article.agree', article);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    if (article.open?.revision !== input.revision) return refused({ code: 'changed' });
    await db.sql`update article_versions set agreed_at = ${now.toISOString()} where id = ${article.open.id}`;
    return done(null);
  });
}
