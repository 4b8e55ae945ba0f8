import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { Fragment } from '../boards/audience.server';
import { worksOnBoard } from '../boards/worked-board-queries.server';
import { defaultReplyHours } from './reply-target';
import type { LoadPeriod } from './team-load';
import { isAutomated } from './unheard.server';

/**
 * The threads that were answered in a period by the definition in `team-load.ts`, as far as the viewer works on their
 * boards: rows of `thread_id, board_id, reply_id, reply_public_id, author_id, at, seconds, hours, within`.
 *
 * A thread that was answered in the period was active in it, so the index of what was active last bounds the threads
 * whose first reply is looked up.
 */
export function answeredThreads(db: Db, viewer: Actor, { since, until }: LoadPeriod): Fragment {
  const { sql } = db;
  return sql`
    select t.id as thread_id, t.board_id, f.id as reply_id, f.public_id as reply_public_id, f.author_id, f.occurred_at as at,
      floor(extract(epoch from f.occurred_at - t.occurred_at))::int as seconds,
      extract(epoch from f.occurred_at - t.occurred_at)::float8 / 3600 as hours,
      f.occurred_at <= t.occurred_at + make_interval(hours =>
        coalesce((select h.hours from reply_targets h where h.board_id = t.board_id), ${defaultReplyHours})::int) as within
    from threads t join boards b on b.id = t.board_id
    cross join lateral (
      select r.id, r.public_id, r.author_id, r.occurred_at from replies r
      where r.thread_id = t.id and r.state = 'visible' and r.author_id is distinct from t.author_id
        and r.occurred_at >= t.occurred_at and not ${isAutomated(db, sql`r.author_id`)}
      order by r.occurred_at, r.id limit 1) f
    where t.state = 'visible' and t.author_role = 'member' and t.kind in ('question', 'discussion', 'idea')
      and t.last_activity_at >= ${since}::timestamptz and not ${isAutomated(db, sql`t.author_id`)}
      and f.occurred_at between ${since}::timestamptz and ${until}::timestamptz and ${worksOnBoard(db, viewer)}`;
}

/** What the team's people said in a period, in open threads of the viewer's boards: `id, public_id, thread_id, author_id, at`. */
export function teamReplies(db: Db, viewer: Actor, { since, until }: LoadPeriod): Fragment {
  return db.sql`
    select r.id, r.public_id, r.thread_id, r.author_id, r.occurred_at as at
    from members m join replies r on r.author_id = m.id
    join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    where m.role <> 'member' and r.state = 'visible' and t.state = 'visible'
      and r.occurred_at between ${since}::timestamptz and ${until}::timestamptz and ${worksOnBoard(db, viewer)}`;
}
