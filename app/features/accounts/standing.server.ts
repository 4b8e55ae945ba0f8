import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';

/** Any fixed number that no other advisory lock of this database has as its first part. */
const standingLock = 7_215;

/**
 * Waits until nothing that this person has begun is about to commit, and keeps more from it until this transaction ends.
 *
 * RACE: called after the member's row is changed. Whoever writes holds rows first and asks for their standing last, so
 * whoever takes it must come in the same order.
 */
export async function changeStanding(tx: Db, memberId: number): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(${standingLock}::int, ${memberId}::int)`;
}

/**
 * Whether somebody still stands as their session said when the request came in: not suspended, silenced or given
 * another role since. Asked last in a transaction and true until it has ended.
 *
 * RACE: the lock is shared among a person's own acts and waits for whoever is taking their rights; the row is read by a
 * statement of its own after it, because a statement that waits sees what was before it began to wait.
 */
export async function stillStands(tx: Db, actor: MemberActor): Promise<boolean> {
  // Not awaited on its own: both statements go out at once and are worked off in this order.
  const lock = tx.sql`select pg_advisory_xact_lock_shared(${standingLock}::int, ${actor.id}::int)`;
  const [, [row]] = await Promise.all([
    lock,
    tx.sql<[{ stands: boolean }?]>`
      select state = 'active' and role = ${actor.role}
             and coalesce(silenced_until > now(), false) = ${Boolean(actor.silencedUntil)} as stands
      from members where id = ${actor.id}`,
  ]);
  return row?.stands === true;
}
