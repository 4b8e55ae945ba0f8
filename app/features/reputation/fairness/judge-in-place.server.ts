import type { Db } from '#db/client';
import { beyondChance, type GroupMeasure } from './beyond-chance';
import type { Ring } from './find-ring';

/**
 * Judges a ring by those who could have voted where it did. In a board that only some may read, its readers are everybody
 * there is: ten colleagues who answer each other among themselves are no ring, three of forty who lift only each other
 * are. So each such board is a community of its own, and what happens in open boards is judged without them. Returns the
 * most surprising of these measures, or null when none is beyond chance.
 */
export async function judgeInPlace(db: Db, ring: Ring, since: string): Promise<Ring | null> {
  const closed = await measureClosedBoards(db, ring, since);
  const { members, ...whole } = ring;
  let open: GroupMeasure = whole;
  for (const { internal, received, given, total } of closed)
    open = {
      ...open,
      internal: open.internal - internal,
      received: open.received - received,
      given: open.given - given,
      total: open.total - total,
    };
  const [worst] = [open, ...closed].sort((a, b) => beyondChance(b) - beyondChance(a));
  return worst && beyondChance(worst) > 0 ? { ...worst, members } : null;
}

/**
 * What some accounts gave and got in each closed board where one of them gave another something. Looks at all awards of
 * these boards in the window, and only when a ring is suspected.
 */
async function measureClosedBoards(
  db: Db,
  { members, counting }: Ring,
  since: string,
): Promise<GroupMeasure[]> {
  const weight = counting === 'telling' ? db.sql`e.telling` : db.sql`1`;
  const boards = await db.sql<Array<Omit<GroupMeasure, 'counting'>>>`
    with inside as (
      select subject_kind, subject_id from point_entries
      where member_id = any(${members}::bigint[]) and giver_id = any(${members}::bigint[])
        and occurred_at >= ${since}::date
    ), board as (
      select distinct b.id from inside i
      left join replies r on i.subject_kind = 'reply' and r.id = i.subject_id
      join threads t on t.id = case i.subject_kind when 'thread' then i.subject_id else r.thread_id end
      join boards b on b.id = t.board_id and not b.seen_by && array['public', 'members']
    ), subject as (
      select board.id as board_id, 'thread' as kind, t.id from board join threads t on t.board_id = board.id
      union all
      select board.id, 'reply', r.id from board join threads t on t.board_id = board.id join replies r on r.thread_id = t.id
    ), award as (
      select s.board_id, e.giver_id, e.member_id, case when e.state = 'reversal' then -${weight} else ${weight} end::float8 as count,
             e.giver_id = any(${members}::bigint[]) as by_ring, e.member_id = any(${members}::bigint[]) as to_ring
      from subject s join point_entries e on e.subject_kind = s.kind and e.subject_id = s.id
      where e.giver_id is not null and e.occurred_at >= ${since}::date
    )
    select sum(count) as total,
           coalesce(sum(count) filter (where by_ring and to_ring), 0) as internal,
           coalesce(sum(count) filter (where by_ring), 0) as given,
           coalesce(sum(count) filter (where to_ring), 0) as received,
           (select count(distinct id) from award a cross join lateral (values (a.giver_id), (a.member_id)) as who (id)
            where a.board_id = award.board_id)::int as people,
           (select count(distinct id) from award a cross join lateral (values (a.giver_id, a.by_ring), (a.member_id, a.to_ring)) as who (id, in_ring)
            where a.board_id = award.board_id and who.in_ring)::int as size
    from award group by board_id`;
  return boards.map((board) => ({ ...board, counting }));
}
