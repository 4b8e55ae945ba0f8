import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard, type Fragment } from '../audience.server';

/*
 * What a thread's page says of other threads, as JSON in the one query of that page (t is the thread). Only of those
 * that its reader may open: where they may not, there is no line.
 */

/** Why the thread is closed, and where the same is talked about. */
export function closingAsJson(db: Db, actor: Actor): Fragment {
  return db.sql`(
    select json_build_object('reason', c.reason, 'note', c.note, 'at', c.created_at, 'duplicateOf', (
      select json_build_object('id', t.id, 'publicId', t.public_id, 'slug', t.slug, 'title', t.title)
      from threads t join boards b on b.id = t.board_id
      where t.id = c.duplicate_of_id and t.state = 'visible' and ${readableBoard(db, actor)}))
    from thread_closings c where c.thread_id = t.id)`;
}

/** The reply of the team that speaks for the brand, as long as it can be read. */
export function officialAsJson(db: Db): Fragment {
  return db.sql`(
    select json_build_object('publicId', r.public_id, 'position', r.position, 'beginning', left(r.body_source, 800),
      'by', json_build_object('name', coalesce(m.display_name, 'Former member'), 'id', coalesce(m.public_id, ''),
                              'handle', case when m.state <> 'erased' then m.handle end))
    from official_answers o join replies r on r.id = o.reply_id and r.thread_id = o.thread_id and r.state = 'visible'
    left join members m on m.id = r.author_id
    where o.thread_id = t.id)`;
}

/** Where replies went that were split off. */
export function splitsAsJson(db: Db, actor: Actor): Fragment {
  return db.sql`(
    select coalesce(json_agg(json_build_object('position', r.position, 'replies', c.reply_count,
      'thread', json_build_object('id', n.id, 'publicId', n.public_id, 'slug', n.slug, 'title', n.title)) order by r.position), '[]')
    from replies r
    join carried_posts c on c.from_kind = 'reply' and c.from_id = r.id and c.to_kind = 'thread'
    join threads n on n.id = c.to_id and n.state = 'visible'
    join boards b on b.id = n.board_id and ${readableBoard(db, actor)}
    where r.thread_id = t.id and r.state = 'moved')`;
}
