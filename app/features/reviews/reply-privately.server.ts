import { done, refused, type Result } from '#app/lib/result';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { renderWords } from './render-words.server';
import type { RespondProblem } from './respond-to-review.server';

/**
 * Writes what the brand says to a reviewer in private, or changes it. There is one; the reviewer is told of the first. It
 * stands nowhere but on the review's own page, for its author and the team: no list, file, feed, index or interface has it.
 */
export async function replyPrivately(
  ctx: MemberContext,
  input: { publicId: string; body: string },
): Promise<Result<null, RespondProblem>> {
  const words = await renderWords(ctx.db, input.body);
  if (!words) return refused({ code: 'busy' });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [review] = await db.sql<[{ id: number; authorId: number | null; state: string }?]>`
      select id, author_id as "authorId", state from reviews where public_id = ${input.publicId}`;
    if (!review) return refused({ code: 'gone' });
    const about = { kind: 'review', id: review.id };
    const verdict = await attempt({ db, actor }, 'review.reply-privately', { subject: review, about });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const [reply] = await db.sql<[{ isNew: boolean }]>`
      insert into review_private_replies (review_id, author_id, body_source, body_html, render_version, occurred_at)
      values (${review.id}, ${actor.id}, ${input.body}, ${words.html}, ${words.version}, ${now.toISOString()})
      on conflict (review_id) do update set body_source = excluded.body_source, body_html = excluded.body_html,
        render_version = excluded.render_version, author_id = excluded.author_id, edited_at = ${now.toISOString()}
      returning edited_at is null as "isNew"`;
    await writeAudit(db, {
      actorId: actor.id,
      action: reply.isNew ? 'review.replied-privately' : 'review.private-reply-changed',
      subjectKind: 'review',
      subjectId: review.id,
      detail: { before: reply.isNew ? 'nothing' : 'a reply', after: 'a reply' },
    });
    if (reply.isNew)
      await announce(db, {
        kind: 'review.replied-privately',
        subjectKind: 'review',
        subjectId: review.id,
        actorId: actor.id,
      });
    return done(null);
  });
}
