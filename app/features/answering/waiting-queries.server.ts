import type { Keyset } from '#app/lib/keyset';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { Fragment } from '../boards/audience.server';
import { worksOnBoard } from '../boards/worked-board-queries.server';
import { defaultReplyHours } from './reply-target';
import { waitingPerPage, type WaitingFilter, type WaitingThread } from './waiting-thread';

interface Question {
  viewer: MemberActor;
  filter: WaitingFilter;
  now: Date;
}

/**
 * The threads that wait (`waiting-thread.ts`), with since when. All replies are gone through once, in an index that holds
 * no words, for who spoke last; only where the team has spoken before, or said that no answer is needed, are the words
 * of a thread looked at. `offset 0` keeps that look from being taken twice. Where only some threads are asked for (`among`,
 * a query for their ids), only their replies are gone through.
 */
export function waitingThreads(db: Db, viewer: MemberActor, among: Fragment | null = null): Fragment {
  const { sql } = db;
  return sql`
    select t.id, t.board_id, d.assignee_id, x.since, x.since + make_interval(hours => coalesce(target.hours, ${defaultReplyHours})::int) as due_at
    from threads t join boards b on b.id = t.board_id left join thread_desks d on d.thread_id = t.id
    left join reply_targets target on target.board_id = t.board_id
    left join (
      select r.thread_id, max(r.position) as newest, max(r.position) filter (where r.author_role <> 'member') as team,
        min(r.occurred_at) as earliest
      from replies r where r.state = 'visible' and ${among === null ? sql`true` : sql`r.thread_id in (${among})`}
      group by r.thread_id) said on said.thread_id = t.id
    cross join lateral (
      select case when said.team is null and d.settled_at is null
        then least(said.earliest, case when t.author_role = 'member' then t.occurred_at end)
        else (
          select min(w.at) from (
            select t.occurred_at as at where t.author_role = 'member' and said.team is null
            union all
            select r.occurred_at from replies r
            where r.thread_id = t.id and r.state = 'visible' and r.position > coalesce(said.team, -1)) w
          where w.at > coalesce(d.settled_at, '-infinity')) end as since
      offset 0) x
    where t.state = 'visible' and t.locked_at is null and t.accepted_reply_id is null
      and t.kind in ('question', 'discussion', 'idea')
      and case when said.newest is null then t.author_role = 'member' else said.newest is distinct from said.team end
      and x.since is not null and ${worksOnBoard(db, viewer)}`;
}

function chosen(db: Db, question: Question): Fragment {
  const { viewer, filter } = question;
  const { whose, board } = filter;
  return db.sql`
    select * from (${waitingThreads(db, viewer, threadsAskedFor(db, question))}) w
    where (${board}::text is null or w.board_id = (select id from boards where slug = ${board}))
      and (${whose} = 'all' or (${whose} = 'nobodys' and w.assignee_id is null) or w.assignee_id = ${assigneeOf(db, question)})`;
}

/** Whose threads are asked for; nobody's id for everybody's and for nobody's. */
function assigneeOf({ sql }: Db, { viewer, filter: { whose } }: Question): Fragment {
  if (whose === 'mine') return sql`${viewer.id}::bigint`;
  const colleague = whose.startsWith('@') ? whose.slice(1) : null;
  return sql`(select id from members where handle = ${colleague})`;
}

/** The threads of a narrow part of the inbox; null where they are most of all. */
function threadsAskedFor(db: Db, question: Question): Fragment | null {
  const { board, whose } = question.filter;
  if (whose === 'mine' || whose.startsWith('@'))
    return db.sql`select mine.thread_id from thread_desks mine where mine.assignee_id = ${assigneeOf(db, question)}`;
  if (board === null) return null;
  return db.sql`
    select o.id from threads o join boards place on place.id = o.board_id
    where place.slug = ${board} and o.state = 'visible' and o.locked_at is null and o.accepted_reply_id is null`;
}

/** A page of the inbox, what has waited longest first, with one more than the page holds when there are more. */
export async function listWaitingThreads(
  db: Db,
  question: Question,
  after: Keyset | null,
): Promise<WaitingThread[]> {
  return db.sql<WaitingThread[]>`
    select t.id, t.public_id as "publicId", t.title, b.name as "boardName", coalesce(m.display_name, 'Former member') as author,
      w.since, w.due_at as "dueAt", a.display_name as assignee, (select count(*)::int from thread_notes n where n.thread_id = t.id) as notes
    from (
      select * from (${chosen(db, question)}) c
      where ${after === null} or (c.since, c.id) > (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint)
      order by c.since, c.id limit ${waitingPerPage + 1}) w
    join threads t on t.id = w.id join boards b on b.id = t.board_id
    left join members m on m.id = t.author_id left join members a on a.id = w.assignee_id
    order by w.since, w.id`;
}

/** How many wait in this part of the inbox, and how many of them longer than they should. */
export async function countWaitingThreads(
  db: Db,
  question: Question,
): Promise<{ waiting: number; overdue: number }> {
  const [row] = await db.sql<[{ waiting: number; overdue: number }]>`
    select count(*)::int as waiting, (count(*) filter (where due_at < ${question.now.toISOString()}::timestamptz))::int as overdue
    from (${chosen(db, question)}) w`;
  return row;
}
