import type { Keyset } from '#app/lib/keyset';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard, readableReply } from './audience.server';
import { bookmarksPerPage, type BookmarkKind } from './bookmark';

/** Something kept, as its list shows it. */
export interface BookmarkLine {
  id: number;
  kind: BookmarkKind;
  publicId: string;
  threadPublicId: string;
  slug: string;
  title: string;
  /** How the words begin, as they were typed. */
  source: string;
  authorName: string;
  createdAt: string;
  remindAt: string | null;
}

/** A page of what a member keeps, newest first, one more than it shows. What they may not read any more is left out. */
export async function listBookmarks(
  db: Db,
  actor: MemberActor,
  after: Keyset | null,
): Promise<BookmarkLine[]> {
  return db.sql<BookmarkLine[]>`
    select k.id, k.subject_kind as kind, coalesce(r.public_id, t.public_id) as "publicId", t.public_id as "threadPublicId", t.slug,
           t.title, left(coalesce(r.body_source, t.body_source), 800) as source, coalesce(a.display_name, 'Former member') as "authorName",
           k.created_at as "createdAt", case when k.reminded_at is null then k.remind_at end as "remindAt"
    from bookmarks k
    left join replies r on k.subject_kind = 'reply' and r.id = k.subject_id
    join threads t on t.id = coalesce(r.thread_id, k.subject_id)
    join boards b on b.id = t.board_id and ${readableBoard(db, actor)}
    left join members a on a.id = coalesce(r.author_id, t.author_id)
    where k.member_id = ${actor.id} and (t.state = 'visible' or t.author_id = ${actor.id}) and (r.id is null or ${readableReply(db, actor)})
      and (${after === null} or (k.created_at, k.id) < (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))
    order by k.created_at desc, k.id desc limit ${bookmarksPerPage + 1}`;
}
