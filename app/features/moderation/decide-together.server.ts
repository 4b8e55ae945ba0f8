import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { decideInside } from './decide-item.server';
import type { DecideProblem } from './decide-problems';
import type { DecisionReason } from './queue-item';

/** More than a moderator can have read through; a wave of spam takes several acts. */
export const maxTogether = 50;

export interface DecideTogetherInput {
  itemPublicIds: string[];
  reason: DecisionReason;
  note: string;
}

/** An item that was left as it was, and why. */
export interface LeftAlone {
  publicId: string;
  code: DecideProblem['code'];
  /** Who decided it meanwhile, when that is the reason. */
  by: string | null;
}

export interface DecidedTogether {
  decided: string[];
  leftAlone: LeftAlone[];
}

/**
 * Hides what several items are about, for one reason, as one act: all of it commits together. What somebody else has
 * decided meanwhile, or what the moderator may not decide, is left alone and named. Each author gets a letter of
 * their own, each decision its audit entry, and the act one more.
 */
export async function decideTogether(
  ctx: MemberContext,
  input: DecideTogetherInput,
): Promise<Result<DecidedTogether, { code: 'refused'; because: Refusal }>> {
  const verdict = await attempt(ctx, 'queue.read', { subject: null, about: { kind: 'queue', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async (inner) => {
    const outcome: DecidedTogether = { decided: [], leftAlone: [] };
    for (const publicId of await lockInOrder(inner.db, input.itemPublicIds)) {
      const { reason, note } = input;
      const decided = await decideInside(inner, { itemPublicId: publicId, decision: 'hide', reason, note });
      if (decided.ok) outcome.decided.push(publicId);
      else outcome.leftAlone.push(await leftAlone(inner.db, publicId, decided.problem.code));
    }
    await writeAudit(inner.db, {
      actorId: inner.actor.id,
      action: 'decision.together',
      subjectKind: 'queue',
      subjectId: null,
      detail: {
        reason: input.reason,
        decided: outcome.decided.length,
        leftAlone: outcome.leftAlone.length,
      },
    });
    return done(outcome);
  });
}

/**
 * RACE: a decision locks its item and then the thread that the words stand in. So all items are locked before any
 * thread, both always in the same order, whatever was ticked first: no two acts wait for each other in a circle.
 */
async function lockInOrder(db: Db, publicIds: string[]): Promise<string[]> {
  const chosen = publicIds.slice(0, maxTogether);
  await db.sql`select from queue_items where public_id = any(${chosen}::text[]) order by id for update`;
  const rows = await db.sql<Array<{ publicId: string }>>`
    select q.public_id as "publicId" from queue_items q
    left join replies r on q.subject_kind = 'reply' and r.id = q.subject_id
    where q.public_id = any(${chosen}::text[])
    order by case when q.subject_kind in ('thread', 'reply') then 0 else 1 end,
             coalesce(r.thread_id, q.subject_id), q.subject_kind, q.id`;
  return rows.map((row) => row.publicId);
}

async function leftAlone(db: Db, publicId: string, code: DecideProblem['code']): Promise<LeftAlone> {
  if (code !== 'decided-already') return { publicId, code, by: null };
  const [row] = await db.sql<[{ name: string }?]>`
    select m.display_name as name from queue_items q join decisions d on d.item_id = q.id join members m on m.id = d.moderator_id
    where q.public_id = ${publicId}`;
  return { publicId, code, by: row?.name ?? null };
}
