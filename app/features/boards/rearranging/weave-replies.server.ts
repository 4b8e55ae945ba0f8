import type { Db } from '#db/client';

/**
 * Puts the replies of one thread among those of another, all in the order of their time, and numbers them anew. Who
 * has read either of them up to a reply has read the whole up to where that reply stands now: the later of the two.
 *
 * The caller holds both threads. Numbers pass through the negatives, because two replies may never have one.
 */
export async function weaveReplies(tx: Db, { from, into }: { from: number; into: number }): Promise<void> {
  await tx.sql`
    with woven as (
      select id, thread_id, position as was, row_number() over (order by occurred_at, thread_id, position) as position
      from replies where thread_id in (${from}, ${into})
    ), mark as (
      insert into read_marks (member_id, thread_id, position)
      select m.member_id, ${into}, max(w.position)
      from read_marks m join woven w on w.thread_id = m.thread_id and w.was <= m.position
      where m.thread_id in (${from}, ${into}) group by m.member_id
      on conflict (member_id, thread_id) do update set position = excluded.position
    )
    update replies r set thread_id = ${into}, position = -woven.position from woven where r.id = woven.id`;
  await tx.sql`update replies set position = -position where thread_id = ${into} and position < 0`;
  await tx.sql`delete from read_marks where thread_id = ${from}`;
  await tx.sql`
    update threads set last_position = (select coalesce(max(position), 0) from replies where thread_id = ${into})
    where id = ${into}`;
}
