import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { worksOnBoard } from '../boards/worked-board-queries.server';
import { decisionsGiven } from '../moderation/given-decision-queries.server';
import { answeredThreads, teamReplies } from './first-reply.server';
import { defaultReplyHours } from './reply-target';
import type { BoardLoad, LoadPeriod, PersonLoad } from './team-load';
import { isAutomated } from './unheard.server';
import { waitingThreads } from './waiting-queries.server';

/** Who looks, and at what time. */
interface Question {
  viewer: MemberActor;
  period: LoadPeriod;
}

/** What each of today's team carries and did, by name. Everything is counted once, then joined: no query for a person. */
export async function listPeopleLoad(db: Db, { viewer, period }: Question): Promise<PersonLoad[]> {
  const { sql } = db;
  return sql<PersonLoad[]>`
    with waiting as (
      select assignee_id as id, count(*)::int as count from (${waitingThreads(db, viewer)}) w
      where assignee_id is not null group by 1
    ), first_replies as (
      select author_id as id, count(*)::int as count from (${answeredThreads(db, viewer, period)}) a group by 1
    ), replied as (
      select author_id as id, count(*)::int as count from (${teamReplies(db, viewer, period)}) r group by 1
    ), decided as (
      select moderator_id as id, count(*)::int as count from (${decisionsGiven(db, viewer, period)}) d group by 1
    )
    select m.handle::text as handle, m.display_name as name, coalesce(w.count, 0) as waiting,
      coalesce(f.count, 0) as "firstReplies", coalesce(r.count, 0) as replies, coalesce(d.count, 0) as decisions
    from members m left join waiting w on w.id = m.id left join first_replies f on f.id = m.id
    left join replied r on r.id = m.id left join decided d on d.id = m.id
    where m.role <> 'member' and m.state = 'active' and not ${isAutomated(db, sql`m.id`)}
    order by lower(m.display_name), m.id limit 200`;
}

/** How the boards stand that somebody works on, in the brand's order. */
export async function listBoardLoad(db: Db, { viewer, period }: Question): Promise<BoardLoad[]> {
  return db.sql<BoardLoad[]>`
    with waiting as (
      select board_id, count(*)::int as count from (${waitingThreads(db, viewer)}) w group by 1
    ), answered as (
      select board_id, count(*)::int as count, (count(*) filter (where within))::int as within,
        percentile_cont(0.5) within group (order by hours) as median,
        percentile_cont(0.9) within group (order by hours) as ninetieth
      from (${answeredThreads(db, viewer, period)}) a group by 1
    )
    select b.slug, b.name, coalesce(target.hours, ${defaultReplyHours})::int as "targetHours",
      coalesce(w.count, 0) as waiting, coalesce(a.count, 0) as answered, coalesce(a.within, 0) as "withinTarget",
      a.median as "medianHours", a.ninetieth as "ninetiethHours"
    from boards b left join reply_targets target on target.board_id = b.id
    left join waiting w on w.board_id = b.id left join answered a on a.board_id = b.id
    where ${worksOnBoard(db, viewer)} order by b.position, b.id limit 200`;
}
