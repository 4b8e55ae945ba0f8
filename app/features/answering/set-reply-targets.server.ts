import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { listReplyTargets } from './reply-target-queries.server';

/** Hours by a board's address; `reviews` for answers to reviews. */
export type ReplyTargetsInput = Readonly<Record<string, number>>;

/**
 * Says how long people may wait for a first human word, board by board. Boards that the actor does not work on are
 * left as they are, even if they were named. What changed is in the audit log with both figures.
 */
export async function setReplyTargets(
  ctx: MemberContext,
  input: ReplyTargetsInput,
): Promise<Result<{ changed: number }, { code: 'refused'; because: Refusal }>> {
  const verdict = await attempt(ctx, 'answering.read', { subject: null, about: { kind: 'board', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const changed = (await listReplyTargets(db, actor)).filter(
      ({ board, hours }) =>
        (input[board?.slug ?? 'reviews'] ?? hours) !== hours && may(actor, 'answering.set-target', board).ok,
    );
    for (const { board, hours } of changed) {
      const next = input[board?.slug ?? 'reviews'] ?? hours;
      await db.sql`
        insert into reply_targets (board_id, hours, updated_at) values (${board?.id ?? null}, ${next}, ${now.toISOString()})
        on conflict (board_id) do update set hours = excluded.hours, updated_at = excluded.updated_at`;
      await writeAudit(db, {
        actorId: actor.id,
        action: 'answering.target-set',
        subjectKind: 'board',
        subjectId: board?.id ?? null,
        detail: { from: hours, to: next },
      });
    }
    return done({ changed: changed.length });
  });
}
