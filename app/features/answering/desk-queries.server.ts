import type { Db } from '#db/client';
import type { ThreadForCommand } from '../boards/subject-queries.server';

/** What the team knows of a thread beside its words. */
export interface Desk {
  assignee: { handle: string; name: string } | null;
  settledAt: string | null;
  /** Oldest first. */
  notes: Array<{ id: number; writer: string; body: string; at: string }>;
}

/** As many notes as one page shows; the newest of them. */
const notesShown = 100;

/** The desk of a thread. Says nothing about rights: `may(actor, 'desk.use', thread)` does. */
export async function getDesk(db: Db, threadId: number): Promise<Desk> {
  const [[desk], notes] = await Promise.all([
    db.sql<[{ handle: string | null; name: string; settledAt: string | null }?]>`
      select m.handle::text as handle, m.display_name as name, d.settled_at as "settledAt"
      from thread_desks d left join members m on m.id = d.assignee_id where d.thread_id = ${threadId}`,
    db.sql<Desk['notes']>`
      select n.id, m.display_name as writer, n.body, n.created_at as at
      from thread_notes n join members m on m.id = n.writer_id
      where n.thread_id = ${threadId} order by n.id desc limit ${notesShown}`,
  ]);
  return {
    assignee: desk?.handle ? { handle: desk.handle, name: desk.name } : null,
    settledAt: desk?.settledAt ?? null,
    notes: [...notes].reverse(),
  };
}

/** A colleague to whom a thread can be given. */
export interface Colleague {
  id: number;
  handle: string;
  name: string;
}

/** Whoever works on the thread's board: its moderators and the admins. */
export async function listColleagues(
  db: Db,
  thread: Pick<ThreadForCommand, 'moderatedBy'>,
): Promise<Colleague[]> {
  return db.sql<Colleague[]>`
    select id, handle::text as handle, display_name as name from members
    where state = 'active' and (role = 'admin' or (role = 'moderator'
      and ${[...thread.moderatedBy] as string[]}::text[] && array['staff', 'member:' || id]))
    order by lower(display_name), id limit 200`;
}
