import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { CloseReason } from './unheard';
import { findUnheard } from './unheard-queries.server';

export interface CloseUnheardInput {
  handle: string;
  reason: CloseReason;
  note: string;
}

export type CloseUnheardProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'does-not-wait' };

/**
 * States that somebody need not wait any longer, and why. It is the one way off the list without a human word, so it
 * stands in the audit log. The person's row is held meanwhile: two who state it at once state it once.
 */
export async function closeUnheard(
  ctx: MemberContext,
  input: CloseUnheardInput,
): Promise<Result<null, CloseUnheardProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [member] = await db.sql<[{ id: number }?]>`
      select id from members where handle = ${input.handle} and state = 'active' for update`;
    if (!member) return refused({ code: 'gone' });
    const verdict = await attempt({ db, actor }, 'unheard.close', {
      subject: member,
      about: { kind: 'member', id: member.id },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    if (!(await findUnheard(db, actor, input.handle))) return refused({ code: 'does-not-wait' });
    await db.sql`
      insert into unheard_closes (member_id, reason, note, closed_by, closed_at)
      values (${member.id}, ${input.reason}, ${input.note}, ${actor.id}, ${now.toISOString()})`;
    await writeAudit(db, {
      actorId: actor.id,
      action: 'unheard.closed',
      subjectKind: 'member',
      subjectId: member.id,
      detail: { reason: input.reason, before: 'waiting', after: 'closed' },
    });
    return done(null);
  });
}
