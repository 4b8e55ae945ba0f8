import type { Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import type { Db } from '#db/client';
import { memberId, readableBoard, type Fragment } from './audience.server';
import { newestThreads } from './newest-threads.server';
import { listRows, withoutKey, type ThreadListItem } from './thread-list-queries.server';

/** The lists of the home page, each short, over all boards that the actor may read. */
export type HomeSection = 'unread' | 'followed' | 'owned' | 'new' | 'unanswered' | 'team';

/** What is new, for them, and in all; what waits for an answer; what the team said: in one round trip. */
export async function listThreadsOfHome(
  db: Db,
  actor: Actor,
): Promise<Record<HomeSection, ThreadListItem[]>> {
  const { sql } = db;
  const me = memberId(actor);
  const newest = (section: HomeSection, question: Parameters<typeof newestThreads>[2]) => sql`
    (select ${section}::text as section, id, rank from ${newestThreads(db, actor, question)} as section_rows)`;
  const rows = await listRows(
    db,
    actor,
    sql`
      ${me === null ? sql`` : sql`${unreadInFollowed(db, actor)} union all ${newInFollowed(db, actor)} union all ${newOfOwned(db, actor)} union all`}
      ${newest('new', { which: sql`t.state = 'visible'`, by: sql`t.last_activity_at`, most: 8 })}
      union all
      ${newest('unanswered', {
        which: sql`t.state = 'visible' and t.kind = 'question' and t.reply_count = 0
          and (t.author_id = ${me}::bigint) is not true and t.locked_at is null`,
        by: sql`t.last_activity_at`,
        most: 4,
      })}
      union all
      ${newest('team', { which: sql`t.state = 'visible' and t.author_role <> 'member'`, by: sql`t.occurred_at`, most: 3 })}`,
  );
  const of = (section: HomeSection) => rows.filter((row) => row.section === section).map(withoutKey);
  return {
    unread: of('unread'),
    followed: of('followed'),
    owned: of('owned'),
    new: of('new'),
    unanswered: of('unanswered'),
    team: of('team'),
  };
}

/** Threads that a member follows with replies by others since they last looked. */
function unreadInFollowed(db: Db, actor: Actor): Fragment {
  return db.sql`
    (select 'unread' as section, t.id, t.last_activity_at as rank
     from thread_follows f
     join threads t on t.id = f.thread_id and t.state = 'visible'
     join boards b on b.id = t.board_id and ${readableBoard(db, actor)}
     join read_marks m on m.member_id = f.member_id and m.thread_id = f.thread_id and m.position < t.last_position
     where f.member_id = ${memberId(actor)}::bigint and f.level <> 'mute' and exists (
       select from replies r where r.thread_id = t.id and r.position > m.position and r.state = 'visible' and r.author_id is distinct from f.member_id)
     order by t.last_activity_at desc, t.id desc limit 5)`;
}

/** Threads of the last month about products that a member has bought and which they have not opened. */
function newOfOwned(db: Db, actor: Actor): Fragment {
  const me = memberId(actor);
  const owned = audiencesOf(actor).flatMap((set) =>
    set.startsWith('owners:') ? [Number(set.slice(7))] : [],
  );
  return db.sql`
    (select 'owned', x.id, x.rank from unnest(${owned}::bigint[]) as product (id) cross join lateral (
       select t.id, t.last_activity_at as rank from threads t join boards b on b.id = t.board_id and ${readableBoard(db, actor)}
       where t.product_id = product.id and t.state = 'visible' and t.last_activity_at > now() - interval '30 days'
         and t.author_id is distinct from ${me}::bigint
         and not exists (select from read_marks m where m.member_id = ${me}::bigint and m.thread_id = t.id)
       order by t.last_activity_at desc, t.id desc limit 4) x
     order by x.rank desc, x.id desc limit 4)`;
}

/**
 * The newest threads of the boards and tags that a member follows and has not opened: a few of each board from its own
 * index, those of tags as far as they are new at all (`isNewThread` ends after two weeks).
 */
function newInFollowed(db: Db, actor: Actor): Fragment {
  const { sql } = db;
  const me = memberId(actor);
  return sql`
    (select 'followed', t.id, t.occurred_at
     from threads t join boards b on b.id = t.board_id and ${readableBoard(db, actor)}
     where t.state = 'visible' and t.author_id is distinct from ${me}::bigint
       and not exists (select from read_marks m where m.member_id = ${me}::bigint and m.thread_id = t.id)
       and t.id in (
         select x.id from board_follows f cross join lateral (
           select n.id from threads n where n.board_id = f.board_id and n.state = 'visible' and n.occurred_at > now() - interval '14 days'
           order by n.last_activity_at desc, n.id desc limit 10) x
         where f.member_id = ${me}::bigint
         union all
         select x.thread_id from tag_follows f cross join lateral (
           select tt.thread_id from thread_tags tt where tt.tag_id = f.tag_id and tt.created_at > now() - interval '14 days'
           order by tt.thread_id desc limit 10) x
         where f.member_id = ${me}::bigint)
     order by t.occurred_at desc, t.id desc limit 5)`;
}
