import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { enqueue } from '#db/jobs';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { authorLetterTask } from './give-testimonial.server';
import { hasRefusedToBeAsked } from './refusal-queries.server';

type AskAgainProblem = { code: 'refused'; because: Refusal } | { code: 'declined' } | { code: 'too-soon' };

/**
 * Asks an author to lend their words again when a use has ended or soon will: once in ninety days, and never somebody who
 * has withdrawn them as a whole or has asked not to be asked again, because that was an answer.
 */
export async function askAgain(ctx: MemberContext, publicId: string): Promise<Result<null, AskAgainProblem>> {
  const about = { kind: 'testimonial', id: null };
  const verdict = await attempt(ctx, 'testimonial.request', { subject: null, about });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [author] = await db.sql<[{ memberId: number | null; email: string | null }?]>`
      select author_id as "memberId", email::text as email from testimonials where public_id = ${publicId}`;
    if (author && (await hasRefusedToBeAsked(db, author))) return refused({ code: 'declined' });
    const [one] = await db.sql<[{ id: number }?]>`
      update testimonials set asked_again_at = ${now.toISOString()}
      where public_id = ${publicId} and state in ('received', 'approved')
        and (asked_again_at is null or asked_again_at < ${now.toISOString()}::timestamptz - interval '90 days')
      returning id`;
    if (!one) return refused({ code: 'too-soon' });
    await writeAudit(db, {
      actorId: actor.id,
      action: 'testimonial.asked-again',
      subjectKind: 'testimonial',
      subjectId: one.id,
    });
    await announce(db, {
      kind: 'testimonial.asked-again',
      subjectKind: 'testimonial',
      subjectId: one.id,
      actorId: actor.id,
    });
    await enqueue(db, authorLetterTask, { testimonialId: one.id, about: 'asked-again' });
    return done(null);
  });
}
