import type { Keyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { Fragment } from '../boards/audience.server';
import { postsShown, unheardPerPage, type UnheardFilter, type UnheardPerson } from './unheard';
import { waitingPosts } from './unheard.server';

interface Question {
  viewer: Actor;
  filter: UnheardFilter;
  now: Date;
}

function chosenPosts(db: Db, { viewer, filter }: Question): Fragment {
  return db.sql`
    select w.* from (${waitingPosts(db, viewer)}) w
    where (${filter.board}::text is null or w.board_id = (select id from boards where slug = ${filter.board}))
      and (${filter.product}::text is null or w.product_id = (select id from products where slug = ${filter.product}))`;
}

/** A page of the list, with how many there are in all of this part of it. */
interface UnheardPage {
  people: UnheardPerson[];
  counts: { people: number; overdue: number };
}

/**
 * A page of the people who wait, longest first, with one more than the page holds when there are more; and how many wait,
 * how many of them longer than they should. Asked at once, because finding out who waits is what takes time.
 */
export async function readUnheard(db: Db, question: Question, after: Keyset | null): Promise<UnheardPage> {
  const { sql } = db;
  const rows = await sql<Array<UnheardPerson & { ofPeople: number; ofOverdue: number }>>`
    with waiting as materialized (${chosenPosts(db, question)}),
    person as materialized (
      select member_id, min(at) as since, count(*)::int as posts, min(due_at) as due_at,
        min(due_at) < ${question.now.toISOString()}::timestamptz as overdue
      from waiting group by member_id
    ), page as materialized (
      select * from person
      where ${after === null} or (since, member_id) > (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint)
      order by since, member_id limit ${unheardPerPage + 1}
    )
    select m.id, m.public_id as "publicId", m.handle::text as handle, m.display_name as name, p.since, p.posts,
      p.overdue, p.due_at as "dueAt",
      (select json_agg(json_build_object('kind', f.kind, 'publicId', coalesce(t.public_id, v.public_id), 'slug', coalesce(t.slug, ''),
         'title', coalesce(t.title, v.title), 'place', coalesce(b.name, g.name), 'at', f.at) order by f.at, f.id)
       from (select * from waiting w where w.member_id = p.member_id order by w.at, w.id limit ${postsShown}) f
       left join threads t on f.kind = 'thread' and t.id = f.id left join boards b on b.id = t.board_id
       left join reviews v on f.kind = 'review' and v.id = f.id left join products g on g.id = v.product_id) as first,
      (select count(*) from person)::int as "ofPeople", (select count(*) from person where person.overdue)::int as "ofOverdue"
    from page p join members m on m.id = p.member_id
    order by p.since, p.member_id`;
  const [{ ofPeople: people = 0, ofOverdue: overdue = 0 } = {}] = rows;
  return {
    people: rows.map(({ ofPeople: _people, ofOverdue: _overdue, ...person }) => person),
    counts: { people, overdue },
  };
}

/** The somebody at this address whom the team might close, with since when they wait; null when they do not. */
export async function findUnheard(
  db: Db,
  viewer: Actor,
  handle: string,
): Promise<{ id: number; name: string; handle: string; since: string } | null> {
  const [row] = await db.sql<[{ id: number; name: string; handle: string; since: string }?]>`
    select m.id, m.display_name as name, m.handle::text as handle, min(w.at) as since
    from (${waitingPosts(db, viewer, db.sql`(select id from members where handle = ${handle})`)}) w
    join members m on m.id = w.member_id group by m.id`;
  return row ?? null;
}
