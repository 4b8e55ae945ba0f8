import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { testimonialPages } from './record-consents.server';

export interface DecideInput {
  publicId: string;
  decision: 'approve' | 'decline';
  /** For the author, when it is declined. */
  reason: string;
}

export type DecideProblem = { code: 'refused'; because: Refusal } | { code: 'gone' } | { code: 'no-reason' };

/**
 * Approves words for showing, or declines them with a reason that their author reads. Approval opens nothing by itself:
 * each use still needs its own live consent. What its author has withdrawn cannot be approved.
 */
export async function decideTestimonial(
  ctx: MemberContext,
  { publicId, decision, reason }: DecideInput,
): Promise<Result<null, DecideProblem>> {
  const about = { kind: 'testimonial', id: null };
  const verdict = await attempt(ctx, 'testimonial.curate', { subject: null, about });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  if (decision === 'decline' && reason === '') return refused({ code: 'no-reason' });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const from = decision === 'approve' ? ['received', 'declined'] : ['received', 'approved'];
    const [one] = await db.sql<[{ id: number; state: string }?]>`
      select id, state from testimonials where public_id = ${publicId} and state = any(${from}) for update`;
    if (!one) return refused({ code: 'gone' });
    const to = decision === 'approve' ? 'approved' : 'declined';
    await db.sql`
      update testimonials set state = ${to}, reason = ${decision === 'decline' ? reason : ''}, decided_by = ${actor.id}, decided_at = ${now.toISOString()}
      where id = ${one.id}`;
    await writeAudit(db, {
      actorId: actor.id,
      action: `testimonial.${to}`,
      subjectKind: 'testimonial',
      subjectId: one.id,
      detail: { before: one.state, after: to },
    });
    await announce(db, {
      kind: `testimonial.${to}`,
      subjectKind: 'testimonial',
      subjectId: one.id,
      actorId: actor.id,
      touches: testimonialPages,
    });
    return done(null);
  });
}
