import type { Actor, MemberActor } from '#app/policy/actor';
import { areAllAmong } from '#app/policy/audience';
import type { Db } from '#db/client';
import { readableBoard } from './audience.server';
import type { Place } from './render-body.server';

/** More than anybody reads while typing. */
const maxOffered = 8;

/** How many of a thread's latest replies are asked who wrote them. */
const repliesAsked = 500;

/** Somebody who can be named. */
export interface OfferedPerson {
  handle: string;
  name: string;
}

/**
 * People whose handle or name begins like this, those who speak in the thread at hand first, the latest before the
 * others. Nothing typed yet offers only those. Whoever asks must have been allowed to read that thread.
 */
export async function findPeople(
  db: Db,
  { actor, begun, threadId }: { actor: MemberActor; begun: string; threadId: number | null },
): Promise<OfferedPerson[]> {
  const typed = begun.toLowerCase();
  return db.sql<OfferedPerson[]>`
    with here as (
      select author_id as id, max(position) as position from (
        select author_id, 0 as position from threads where id = ${threadId}
        union all
        (select author_id, position from replies where thread_id = ${threadId} and state = 'visible'
         order by position desc limit ${repliesAsked})
      ) as spoken group by author_id
    )
    select m.handle::text as handle, m.display_name as name
    from members m left join here on here.id = m.id
    where m.state <> 'erased' and m.id <> ${actor.id}
      and case when ${typed} = '' then here.id is not null
          else starts_with(lower(m.handle::text), ${typed}) or position(' ' || ${typed} in ' ' || lower(m.display_name)) > 0 end
    order by here.position desc nulls last, starts_with(lower(m.handle::text), ${typed}) desc, m.handle
    limit ${maxOffered}`;
}

/** Boards that are looked at for whether every reader of the place may enter them. */
const mostCompared = 200;

/** A board that can be named. */
export interface OfferedBoard {
  slug: string;
  name: string;
}

/**
 * Boards whose address or name begins like this, of those that the writer may read and that would become a link in
 * the place where it is written.
 */
export async function findBoards(
  db: Db,
  { actor, begun, place }: { actor: Actor; begun: string; place: Place | null },
): Promise<OfferedBoard[]> {
  const typed = begun.toLowerCase();
  const boards = await db.sql<Array<OfferedBoard & Place>>`
    select b.slug, b.name, b.seen_by as "seenBy" from boards b
    where ${readableBoard(db, actor)} and (starts_with(b.slug, ${typed}) or strpos(' ' || lower(b.name), ${` ${typed}`}) > 0)
    order by b.position, b.id limit ${mostCompared}`;
  return boards
    .filter((board) => place === null || areAllAmong(place.seenBy, board.seenBy))
    .slice(0, maxOffered)
    .map(({ slug, name }) => ({ slug, name }));
}
