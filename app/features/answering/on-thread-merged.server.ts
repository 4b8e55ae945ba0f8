import type { CommandContext } from '../command';

/** The part of a merge that the team's notes follow from. */
interface MergedThread {
  kind: string;
  subjectId: number;
  payload: Record<string, string | number | boolean | null>;
}

/** When a thread has become part of another, the team's notes go along, and whoever answered it answers there. */
export async function onThreadMerged(
  { db }: CommandContext,
  { subjectId, payload }: MergedThread,
): Promise<void> {
  const into = Number(payload['into']);
  await db.sql`update thread_notes set thread_id = ${into} where thread_id = ${subjectId}`;
  await db.sql`
    insert into thread_desks (thread_id, assignee_id, assigned_at)
    select ${into}, assignee_id, assigned_at from thread_desks where thread_id = ${subjectId} and assignee_id is not null
    on conflict (thread_id) do update set
      assignee_id = coalesce(thread_desks.assignee_id, excluded.assignee_id),
      assigned_at = coalesce(thread_desks.assigned_at, excluded.assigned_at)`;
  await db.sql`delete from thread_desks where thread_id = ${subjectId}`;
}
