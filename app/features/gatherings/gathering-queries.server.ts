import type { Keyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import type { Db } from '#db/client';
import { comersPerPage, comersShown, gatheringsPerPage } from './gathering';
import type { Attendance, Comer, NewGathering, ThreadLink } from './gathering';

/** A gathering with how it stands, and what the viewer has said. */
export interface Gathering extends NewGathering {
  cancelledAt: string | null;
  cancelNote: string;
  sequence: number;
  changedAt: string;
  coming: number;
  waiting: number;
  mine: Attendance | null;
  myTurn: number | null;
  comers: Comer[];
  /** As far as the viewer may read it. */
  followUp: ThreadLink | null;
  /** Whether there is one, whoever may read it. */
  followedUp: boolean;
}

const memberId = (actor: Actor) => (actor.kind === 'member' ? actor.id : null);

/** Threads that the actor may read: t for the thread, b for its board. The rule of `may(actor, 'thread.read')` for lists. */
const readable = ({ sql }: Db, actor: Actor) =>
  actor.kind === 'system'
    ? sql`true`
    : sql`(t.state = 'visible' and b.seen_by && ${audiencesOf(actor) as string[]}::text[])`;

/** Those who come, in the order in which they had a place; people who have left are no names. */
const comersOf = ({ sql }: Db, limit: number, after: number | null = null) => sql`
  select a.turn, m.display_name as name, m.public_id as id, m.handle
  from attendances a join members m on m.id = a.member_id and m.state = 'active'
  where a.thread_id = t.id and a.answer = 'coming' and (${after === null} or a.turn > ${after ?? 0})
  order by a.turn limit ${limit}`;

/** The gathering of a thread, in one round trip; null when it is none. Says nothing about rights: the thread's decide. */
export async function getGathering(db: Db, actor: Actor, threadId: number): Promise<Gathering | null> {
  const me = memberId(actor);
  const [row] = await db.sql<[{ gathering: Gathering }?]>`
    select json_build_object(
      'startsAt', g.starts_at, 'endsAt', g.ends_at, 'zone', g.zone, 'place', g.place, 'link', g.link, 'seats', g.seats,
      'cancelledAt', g.cancelled_at, 'cancelNote', g.cancel_note, 'sequence', g.sequence, 'changedAt', g.changed_at,
      'coming', (select count(*) from attendances a where a.thread_id = t.id and a.answer = 'coming'),
      'waiting', (select count(*) from attendances a where a.thread_id = t.id and a.answer = 'waiting'),
      'mine', mine.answer,
      'myTurn', case when mine.answer = 'waiting' then (
        select count(*) from attendances a where a.thread_id = t.id and a.answer = 'waiting' and a.turn <= mine.turn) end,
      'comers', (select coalesce(json_agg(json_build_object('name', c.name, 'id', c.id, 'handle', c.handle) order by c.turn), '[]')
                 from (${comersOf(db, comersShown)}) c),
      'followedUp', g.follow_up_id is not null,
      'followUp', (select json_build_object('publicId', f.public_id, 'slug', f.slug, 'title', f.title)
                   from (select t.* from threads t join boards b on b.id = t.board_id where t.id = g.follow_up_id and ${readable(db, actor)}) f)) as gathering
    from gatherings g join threads t on t.id = g.thread_id
    left join attendances mine on mine.thread_id = g.thread_id and mine.member_id = ${me}::bigint
    where g.thread_id = ${threadId}`;
  return row?.gathering ?? null;
}

/** The event that a thread goes on from, as far as the viewer may read it. */
export async function getFollowedEvent(db: Db, actor: Actor, threadId: number): Promise<ThreadLink | null> {
  const [row] = await db.sql<[ThreadLink?]>`
    select t.public_id as "publicId", t.slug, t.title
    from gatherings g join threads t on t.id = g.thread_id join boards b on b.id = t.board_id
    where g.follow_up_id = ${threadId} and ${readable(db, actor)}`;
  return row ?? null;
}

/** Who comes, one more than a page shows, with the place in the order to go on from. */
export async function listComers(
  db: Db,
  threadId: number,
  after: number | null,
): Promise<Array<Comer & { turn: number }>> {
  return db.sql<Array<Comer & { turn: number }>>`
    select c.* from threads t cross join lateral (${comersOf(db, comersPerPage + 1, after)}) c
    where t.id = ${threadId} order by c.turn`;
}

/** An event as a list shows it. */
export interface ListedGathering extends ThreadLink {
  threadId: number;
  startsAt: string;
  endsAt: string;
  zone: string;
  place: string;
  seats: number | null;
  coming: number;
  boardName: string;
  mine: Attendance | null;
}

/**
 * Events that are not over yet, the next one first, one more than a page shows: of one board, or of all that the actor
 * may read. What has been cancelled is left out, for nobody can go there.
 */
export async function listComingGatherings(
  db: Db,
  actor: Actor,
  { boardId, now, after }: { boardId: number | null; now: Date; after: Keyset | null },
): Promise<ListedGathering[]> {
  return db.sql<ListedGathering[]>`
    select t.id as "threadId", t.public_id as "publicId", t.slug, t.title, g.starts_at as "startsAt", g.ends_at as "endsAt", g.zone,
           g.place, g.seats, b.name as "boardName",
           (select count(*) from attendances a where a.thread_id = t.id and a.answer = 'coming') as coming,
           (select a.answer from attendances a where a.thread_id = t.id and a.member_id = ${memberId(actor)}::bigint) as mine
    from gatherings g join threads t on t.id = g.thread_id join boards b on b.id = t.board_id
    where g.cancelled_at is null and g.ends_at > ${now.toISOString()}
      -- No event lasts longer, so older ones need not be looked at: the index is read from here on.
      and g.starts_at > ${now.toISOString()}::timestamptz - interval '15 days'
      and (${boardId}::bigint is null or t.board_id = ${boardId}::bigint) and ${readable(db, actor)}
      and (${after === null} or (g.starts_at, g.thread_id) > (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))
    order by g.starts_at, g.thread_id limit ${gatheringsPerPage + 1}`;
}

/** The zone that events are held by as a rule: that of the newest; none before the first. */
export async function getUsualZone(db: Db): Promise<string | null> {
  const [row] = await db.sql<[{ zone: string }?]>`
    select zone from gatherings order by thread_id desc limit 1`;
  return row?.zone ?? null;
}
