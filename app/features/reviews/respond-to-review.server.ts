import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { renderWords } from './render-words.server';

export type RespondProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' };

/** Writes the brand's public answer under a review, or changes it. There is one; the writer is told of the first. */
export async function respondToReview(
  ctx: MemberContext,
  input: { publicId: string; body: string },
): Promise<Result<null, RespondProblem>> {
  const words = await renderWords(ctx.db, input.body);
  if (!words) return refused({ code: 'busy' });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [review] = await db.sql<
      [{ id: number; authorId: number | null; state: string; productId: number }?]
    >`
      select id, author_id as "authorId", state, product_id as "productId" from reviews where public_id = ${input.publicId}`;
    if (!review) return refused({ code: 'gone' });
    const verdict = await attempt({ db, actor }, 'review.respond', {
      subject: review,
      about: { kind: 'review', id: review.id },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const [response] = await db.sql<[{ isNew: boolean }]>`
      insert into review_responses (review_id, author_id, body_source, body_html, render_version, occurred_at)
      values (${review.id}, ${actor.id}, ${input.body}, ${words.html}, ${words.version}, ${now.toISOString()})
      on conflict (review_id) do update set body_source = excluded.body_source, body_html = excluded.body_html,
        render_version = excluded.render_version, author_id = excluded.author_id, edited_at = ${now.toISOString()}
      returning edited_at is null as "isNew"`;
    await writeAudit(db, {
      actorId: actor.id,
      action: response.isNew ? 'review.answered' : 'review.answer-changed',
      subjectKind: 'review',
      subjectId: review.id,
      detail: { before: response.isNew ? 'unanswered' : 'answered', after: 'answered' },
    });
    const touches = [`product:${review.productId}`, `review:${review.id}`];
    if (response.isNew)
      await announce(db, {
        kind: 'review.responded',
        subjectKind: 'review',
        subjectId: review.id,
        actorId: actor.id,
        touches,
      });
    else
      await announce(db, {
        kind: 'review.edited',
        subjectKind: 'review',
        subjectId: review.id,
        actorId: actor.id,
        touches,
      });
    return done(null);
  });
}
