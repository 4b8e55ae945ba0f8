import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { enqueue } from '#db/jobs';
import { attempt } from '../attempt.server';
import { releaseMember } from '../accounts/suspend-member.server';
import { inTransaction, type MemberContext } from '../command';
import { getSanction } from './sanction-queries.server';

export type LiftProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'over-already' };

/**
 * Ends a sanction before its time, with a reason that its member reads. A warning that is lifted does not count for
 * the next step any more.
 */
export async function liftSanction(
  ctx: MemberContext,
  input: { publicId: string; reason: string },
): Promise<Result<null, LiftProblem>> {
  return inTransaction(ctx, async (inner) => {
    const sanction = await getSanction(inner.db, input.publicId);
    if (!sanction) return refused({ code: 'gone' });
    const verdict = await attempt(inner, 'sanction.lift', {
      subject: { authorId: sanction.memberId, authorRole: sanction.memberRole },
      about: { kind: 'member', id: sanction.memberId },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const isOver = sanction.endsAt !== null && Date.parse(sanction.endsAt) <= inner.now.getTime();
    const lifted = !isOver && (await endSanction(inner, sanction.id, input.reason));
    return lifted ? done(null) : refused({ code: 'over-already' });
  });
}

/** Ends a sanction in the transaction that is open; false when somebody else has. The update is the judge. */
async function endSanction(ctx: MemberContext, sanctionId: number, reason: string): Promise<boolean> {
  const { db, actor, now } = ctx;
  const [ended] = await db.sql<[{ memberId: number; kind: string }?]>`
    update sanctions set lifted_at = ${now.toISOString()}, lifted_by = ${actor.id}, lift_reason = ${reason}
    where id = ${sanctionId} and lifted_at is null returning member_id as "memberId", kind`;
  if (!ended) return false;
  const [left] = await db.sql<[{ suspendedUntil: string | null; silencedUntil: string | null }]>`
    select max(ends_at) filter (where kind = 'suspension') as "suspendedUntil",
           max(ends_at) filter (where kind = 'silence') as "silencedUntil"
    from sanctions where member_id = ${ended.memberId} and lifted_at is null and ends_at > ${now.toISOString()}`;
  await releaseMember(db, { memberId: ended.memberId, ...left, actorId: actor.id });
  await writeAudit(db, {
    actorId: actor.id,
    action: 'sanction.lifted',
    subjectKind: 'member',
    subjectId: ended.memberId,
    detail: { sanction: sanctionId, kind: ended.kind, before: 'in force', after: 'lifted' },
  });
  await announce(db, {
    kind: 'sanction.lifted',
    subjectKind: 'member',
    subjectId: ended.memberId,
    actorId: actor.id,
    payload: { sanctionId },
  });
  await enqueue(db, 'moderation.mail-lift', { sanctionId });
  return true;
}

/** Ends what a decision that is taken back had brought. */
export async function endSanctionsOf(ctx: MemberContext, decisionId: number): Promise<void> {
  const rows = await ctx.db.sql<Array<{ id: number }>>`
    select id from sanctions where decision_id = ${decisionId} and lifted_at is null order by id`;
  for (const { id } of rows) await endSanction(ctx, id, 'The decision was taken back after an appeal.');
}
