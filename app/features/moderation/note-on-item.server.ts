import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { openTo } from './queue-audience.server';

export type NoteProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Leaves a word for the other moderators. The author of what it is about never reads it. */
export async function noteOnItem(
  ctx: MemberContext,
  input: { itemPublicId: string; body: string },
): Promise<Result<null, NoteProblem>> {
  const verdict = may(ctx.actor, 'queue.read', null);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor }) => {
    const rows = await db.sql`
      insert into queue_notes (item_id, writer_id, body)
      select q.id, ${actor.id}, ${input.body} from queue_items q where q.public_id = ${input.itemPublicId} and ${openTo(db, actor)} returning id`;
    return rows.length > 0 ? done(null) : refused({ code: 'gone' });
  });
}
