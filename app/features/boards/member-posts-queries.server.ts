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

export const memberPostPageSize = 20;

/** What a member wrote in boards that the viewer may read, newest first. */
export async function listPostsOfMember(
  db: Db,
  member: { id: number; viewer: Actor },
  after: Keyset | null,
): Promise<MemberPost[]> {
  const readable = readableBoard(db, member.viewer);
  const before = (alias: 't' | 'r') =>
    after
      ? db.sql`and (${db.sql(alias)}.occurred_at, ${db.sql(alias)}.id) < (${after.value}::timestamptz, ${after.id}::bigint)`
      : db.sql``;
  return db.sql<MemberPost[]>`
    (select t.id, 'thread' as kind, t.public_id as "publicId", t.title, t.slug, left(t.body_source, 500) as "bodySource",
            t.occurred_at as "occurredAt", t.vote_count as "voteCount", false as accepted
     from threads t join boards b on b.id = t.board_id
     where t.author_id = ${member.id} and t.state = 'visible' and ${readable} ${before('t')}
     order by t.occurred_at desc, t.id desc limit ${memberPostPageSize + 1})
    union all
    (select r.id, 'reply', r.public_id, t.title, t.slug, left(r.body_source, 500), r.occurred_at, r.vote_count, t.accepted_reply_id = r.id
     from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
     where r.author_id = ${member.id} and r.state = 'visible' and t.state = 'visible' and ${readable} ${before('r')}
     order by r.occurred_at desc, r.id desc limit ${memberPostPageSize + 1})
    order by "occurredAt" desc, id desc limit ${memberPostPageSize + 1}`;
}
