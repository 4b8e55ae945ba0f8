import type { Keyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard } from './audience.server';

/** Something a member wrote, as their profile lists it. */
export interface MemberPost {
  id: number;
  kind: 'thread' | 'reply';
  publicId: string;
  title: string;
  slug: string;
  bodySource: string;
  occurredAt: string;
  voteCount: number;
  accepted: boolean;
}

const memberPostPageSize = 20;

/** Which of somebody's posts: their threads, their replies, or those replies that were accepted as answers. */
type PostSelection = 'threads' | 'replies' | 'answers';

interface Asked {
  id: number;
  viewer: Actor;
}

/** What a member wrote in boards that the viewer may read, newest first, one more than a page shows. */
export async function listPostsOfMember(
  db: Db,
  member: Asked,
  { selection, after }: { selection: PostSelection; after: Keyset | null },
): Promise<MemberPost[]> {
  const readable = readableBoard(db, member.viewer);
  const behind = (alias: 't' | 'r') =>
    after
      ? db.sql`and (${db.sql(alias)}.occurred_at, ${db.sql(alias)}.id) < (${after.value}::timestamptz, ${after.id}::bigint)`
      : db.sql``;
  if (selection === 'threads')
    return db.sql<MemberPost[]>`
      select t.id, 'thread' as kind, t.public_id as "publicId", t.title, t.slug, left(t.body_source, 500) as "bodySource",
             t.occurred_at as "occurredAt", t.vote_count as "voteCount", false as accepted
      from threads t join boards b on b.id = t.board_id
      where t.author_id = ${member.id} and t.state = 'visible' and ${readable} ${behind('t')}
      order by t.occurred_at desc, t.id desc limit ${memberPostPageSize + 1}`;
  return db.sql<MemberPost[]>`
    select r.id, 'reply' as kind, r.public_id as "publicId", t.title, t.slug, left(r.body_source, 500) as "bodySource",
           r.occurred_at as "occurredAt", r.vote_count as "voteCount", t.accepted_reply_id is not distinct from r.id as accepted
    from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    where r.author_id = ${member.id} and r.state = 'visible' and t.state = 'visible' and ${readable} ${behind('r')}
      ${selection === 'answers' ? db.sql`and t.accepted_reply_id = r.id` : db.sql``}
    order by r.occurred_at desc, r.id desc limit ${memberPostPageSize + 1}`;
}

/** Nobody counts on a profile beyond this. */
const countedUpTo = 10_000;

/** How many there are of each, as far as the viewer may read them: a number must not tell of a closed board. */
export async function countPostsOfMember(
  db: Db,
  { id, viewer }: Asked,
): Promise<Record<PostSelection, number>> {
  const readable = readableBoard(db, viewer);
  const [counts] = await db.sql<[Record<PostSelection, number>]>`
    select threads.count as threads, replies.count as replies, replies.answers
    from (select count(*) from (
        select from threads t join boards b on b.id = t.board_id
        where t.author_id = ${id} and t.state = 'visible' and ${readable} limit ${countedUpTo}) own) threads,
      (select count(*), count(*) filter (where accepted) as answers from (
        select t.accepted_reply_id = r.id as accepted from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
        where r.author_id = ${id} and r.state = 'visible' and t.state = 'visible' and ${readable} limit ${countedUpTo}) own) replies`;
  return counts;
}
