import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { CleanupState, TraceKind } from './cleanup';
import { tracesOf } from './traces.server';

/** How much of a kind there is, or has been done. */
export interface TraceCount {
  kind: TraceKind;
  count: number;
}

/** What a clean-up of a member would take away at this moment. */
export function countTraces(db: Db, about: { memberId: number; by: MemberActor }): Promise<TraceCount[]> {
  return db.sql<
    TraceCount[]
  >`select kind, count(*) as count from (${tracesOf(db, about)}) as trace group by kind order by kind`;
}

/** A clean-up as its page shows it. */
export interface ShownCleanup {
  id: number;
  publicId: string;
  state: CleanupState;
  undoUntil: string;
  createdAt: string;
  memberId: number;
  memberName: string;
  memberHandle: string;
  memberRole: MemberActor['role'];
  moderatorName: string;
  itemPublicId: string;
}

/** The clean-up with this address, or null. With `lock`, its row waits for this transaction to end. */
export async function getCleanup(
  db: Db,
  publicId: string,
  options: { lock?: boolean } = {},
): Promise<ShownCleanup | null> {
  if (options.lock) await db.sql`select from cleanups where public_id = ${publicId} for update`;
  const [row] = await db.sql<[ShownCleanup?]>`
    select c.id, c.public_id as "publicId", c.state, c.undo_until as "undoUntil", c.created_at as "createdAt", m.id as "memberId",
           m.display_name as "memberName", m.handle as "memberHandle", m.role as "memberRole", by.display_name as "moderatorName",
           q.public_id as "itemPublicId"
    from cleanups c join members m on m.id = c.member_id join members by on by.id = c.moderator_id
    join decisions d on d.id = c.decision_id join queue_items q on q.id = d.item_id
    where c.public_id = ${publicId}`;
  return row ?? null;
}

/** The newest clean-up of a member that stands or is under way, by its address. */
export async function findCleanupOf(db: Db, memberId: number): Promise<string | null> {
  const [row] = await db.sql<[{ publicId: string }?]>`
    select public_id as "publicId" from cleanups where member_id = ${memberId} and state <> 'undone' order by id desc limit 1`;
  return row?.publicId ?? null;
}

/** What a clean-up has to do, how far it is, and what it has left alone. */
export function countProgress(
  db: Db,
  cleanupId: number,
): Promise<Array<TraceCount & { removed: number; restored: number; left: number }>> {
  return db.sql`
    select kind, count(*) as count, count(*) filter (where state = 'removed') as removed,
           count(*) filter (where state = 'restored') as restored, count(*) filter (where state = 'left') as left
    from cleanup_traces where cleanup_id = ${cleanupId} group by kind order by kind`;
}
