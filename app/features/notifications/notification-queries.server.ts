import type { Keyset } from '#app/lib/keyset';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { NoticeFacts } from './notice';

/** How many notices a member has not read, counted up to 100: nobody reads "1,204" on a bell. */
export async function countUnread(db: Db, memberId: number): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*) from (select from notifications where member_id = ${memberId} and read_at is null limit 100) as unread`;
  return row.count;
}

/** A notice as its page shows it, with the things that its sentence names. */
export type NoticeLine = Omit<NoticeFacts, 'ownHandle'> & {
  id: number;
  createdAt: string;
  unread: boolean;
  actorPublicId: string | null;
};

export const noticePageSize = 30;

/** A page of a member's notices, newest first. Those about what they may no longer read are left out. */
export async function listNotices(db: Db, actor: MemberActor, after: Keyset | null): Promise<NoticeLine[]> {
  return db.sql<NoticeLine[]>`
    select n.id, n.kind, n.detail, n.created_at as "createdAt", n.read_at is null as unread,
           a.display_name as "actorName", a.public_id as "actorPublicId", coalesce(t.title, v.title) as title,
           coalesce(t.public_id, v.public_id) as "publicId", t.slug, r.public_id as "replyPublicId",
           n.kind in ('thread', 'reply', 'mention') and coalesce(r.author_role, t.author_role) <> 'member' as "byTeam"
    from notifications n
    left join members a on a.id = n.actor_id
    left join replies r on n.subject_kind = 'reply' and r.id = n.subject_id
    left join threads t on t.id = r.thread_id or (n.subject_kind = 'thread' and t.id = n.subject_id)
    left join boards b on b.id = t.board_id
    left join reviews v on n.subject_kind = 'review' and v.id = n.subject_id
    where n.member_id = ${actor.id}
      and (n.kind in ('decision', 'sanction-lifted', 'appeal-waits', 'appeal-overdue', 'award-held', 'hold-decided', 'badge', 'badge-revoked', 'level', 'points-recounted', 'points-adjusted', 'points-contested', 'thanks', 'role', 'group', 'thread-taken-away', 'article', 'testimonial', 'reward', 'challenge', 'occasion') or coalesce(r.state, t.state, v.state) in ('visible', 'published'))
      and (t.id is null or n.kind in ('decision', 'appeal-waits', 'appeal-overdue') or (t.state = 'visible' and b.seen_by && ${actor.audiences as string[]}::text[]))
      and (${after === null} or (n.created_at, n.id) < (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))
    order by n.created_at desc, n.id desc limit ${noticePageSize + 1}`;
}
