import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { openTo } from './queue-audience.server';

export type AssignProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'decided-already' }
  | { code: 'taken'; by: string }
  | { code: 'no-such-moderator' };

interface AssignableItem {
  id: number;
  state: string;
  assigneeId: number | null;
  assigneeName: string | null;
}

/**
 * Takes an item, hands it on, or lets it go (`to` null). What somebody else has taken stays theirs until they let it
 * go, except for admins. It keeps nobody from deciding; it only says who is at it.
 */
export async function assignItem(
  ctx: MemberContext,
  input: { itemPublicId: string; to: string | null },
): Promise<Result<{ assignee: string | null }, AssignProblem>> {
  const verdict = await attempt(ctx, 'queue.read', { subject: null, about: { kind: 'queue', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async (inner) => {
    const item = await lockItem(inner, input.itemPublicId);
    const problem = problemWith(item, inner);
    if (!item || problem) return refused(problem ?? { code: 'gone' });
    const next = input.to === null ? null : await findModerator(inner.db, input.to);
    if (input.to !== null && !next) return refused({ code: 'no-such-moderator' });
    await giveTo(inner, item, next?.id ?? null);
    return done({ assignee: next?.name ?? null });
  });
}

function problemWith(item: AssignableItem | null, { actor }: MemberContext): AssignProblem | null {
  if (!item) return { code: 'gone' };
  if (item.state !== 'open') return { code: 'decided-already' };
  const isSomebodyElses = item.assigneeId !== null && item.assigneeId !== actor.id;
  return isSomebodyElses && actor.role !== 'admin'
    ? { code: 'taken', by: item.assigneeName ?? 'Somebody' }
    : null;
}

async function giveTo(
  { db, actor, now }: MemberContext,
  item: AssignableItem,
  to: number | null,
): Promise<void> {
  if (to === item.assigneeId) return;
  await db.sql`
    update queue_items set assignee_id = ${to}, assigned_at = ${to === null ? null : now.toISOString()} where id = ${item.id}`;
  await writeAudit(db, {
    actorId: actor.id,
    action: 'queue.assigned',
    subjectKind: 'queue-item',
    subjectId: item.id,
    detail: { from: item.assigneeId, to },
  });
}

/** RACE: who has it is asked by a statement of its own after the lock; one that waited would still name nobody. */
async function lockItem({ db, actor }: MemberContext, publicId: string): Promise<AssignableItem | null> {
  await db.sql`select from queue_items where public_id = ${publicId} for update`;
  const [item] = await db.sql<[AssignableItem?]>`
    select q.id, q.state, q.assignee_id as "assigneeId", m.display_name as "assigneeName"
    from queue_items q left join members m on m.id = q.assignee_id
    where q.public_id = ${publicId} and ${openTo(db, actor)}`;
  return item ?? null;
}

async function findModerator(db: Db, handle: string): Promise<{ id: number; name: string } | null> {
  const [row] = await db.sql<[{ id: number; name: string }?]>`
    select id, display_name as name from members where handle = ${handle} and role in ('moderator', 'admin') and state = 'active'`;
  return row ?? null;
}
