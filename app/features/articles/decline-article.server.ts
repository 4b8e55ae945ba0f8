import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { lockArticle } from './lock-article.server';
import { tellOutcome } from './tell-outcome.server';

export type DeclineProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'changed' };

/**
 * Says no to an article for good, with a reason that its author reads; its words stay theirs to see. What is published
 * stays as it is. `revision` names the words that were read, so that nobody says no to others.
 */
export async function declineArticle(
  ctx: MemberContext,
  input: { publicId: string; revision: number; reason: string },
): Promise<Result<null, DeclineProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    const article = await lockArticle(db, input.publicId);
    if (!article) return refused({ code: 'gone' });
    const verdict = await attempt({ db, actor }, 'article.decline', {
      subject: article,
      about: { kind: 'article', id: article.id },
    });
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const { open, id, authorId } = article;
    if (open?.revision !== input.revision) return refused({ code: 'changed' });
    await db.sql`
      update article_versions set state = 'declined', reviewed_by = ${actor.id}, reason = ${input.reason}, decided_at = ${now.toISOString()}
      where id = ${open.id}`;
    await tellOutcome(inner, { articleId: id, authorId, kind: 'article.declined', from: open.state });
    return done(null);
  });
}
