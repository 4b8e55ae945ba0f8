import type { Actor, Role } from '#app/policy/actor';
import type { ThreadSubject } from '#app/policy/boards';
import type { SafeHtml } from '#app/lib/safe-html';
import type { Db } from '#db/client';
import { audienceFields, memberId, readableBoard, readableReply } from './audience.server';
import type { Closing } from './closing';
import type { FollowLevel } from './follow';
import type { IdeaStatus } from './idea';
import type { OfficialAnswer } from './official-answer';
import type { ReactionCount } from './reaction';
import { closingAsJson, officialAsJson, splitsAsJson } from './rearranging/led-on-queries.server';
import type { Split } from './rearranging/split';
import { reactionsAsJson } from './reaction-queries.server';
import { repliesPerPage } from './reply';
import type { PostState } from './thread';
import type { ThreadKind } from './thread-kind';

/** Who wrote something. Without a handle they have left. */
export interface Author {
  name: string;
  id: string;
  handle: string | null;
}

/** An opening post or a reply, as far as both are the same. `html` is null where the page does not show the words. */
export interface PostView {
  publicId: string;
  html: SafeHtml | null;
  state: PostState;
  at: string;
  editedAt: string | null;
  votes: number;
  author: Author;
  /** The role in which it was written. */
  role: Role;
  /** Of the viewer: whether the words are theirs, whether they voted, whether they keep it. */
  own: boolean;
  voted: boolean;
  kept: boolean;
  reactions: ReactionCount[];
}

/** A reply at its place. */
export type ReplyView = PostView & {
  position: number;
  ageHours: number;
  /** The article that has grown out of it, as far as the viewer may read that. */
  article: { publicId: string; slug: string } | null;
};

/** A thread with everything its page shows except the replies. Satisfies `may`. */
export interface ThreadPage extends ThreadSubject {
  id: number;
  publicId: string;
  slug: string;
  title: string;
  kind: ThreadKind;
  state: PostState;
  pinned: boolean;
  replyCount: number;
  lastPosition: number;
  board: { slug: string; name: string };
  opener: PostView;
  /** The first words, for the pages after the first. */
  beginning: string;
  tags: Array<{ slug: string; name: string }>;
  ideaStatus: IdeaStatus | null;
  hasPoll: boolean;
  closing: Closing | null;
  splits: Split[];
  official: OfficialAnswer | null;
  /** Whether it goes on from an event. */
  followsEvent: boolean;
  /** Whether it grew from a review. */
  growsFromReview: boolean;
  product: { id: number; slug: string; name: string } | null;
  accepted: { position: number; by: string | null; reply: ReplyView | null } | null;
  /** Of the viewer: what they want to hear of it, how far they have read, and the first reply by others after that. */
  follow: FollowLevel | null;
  readUpTo: number | null;
  firstUnread: number | null;
  hasNotices: boolean;
}

/**
 * A thread by its address, in one round trip. Says nothing about rights: `may(actor, 'thread.read', thread)` does.
 * The accepted reply is left out when the actor may not read it.
 */
export async function getThreadPage(db: Db, actor: Actor, publicId: string): Promise<ThreadPage | null> {
  const { sql } = db;
  const me = memberId(actor);
  const [row] = await sql<[{ page: ThreadPage }?]>`
    select json_build_object(
      'id', t.id, 'publicId', t.public_id, 'slug', t.slug, 'title', t.title, 'kind', t.kind, 'state', t.state, 'authorId', t.author_id,
      ${audienceFields(db)}, 'ageHours', extract(epoch from now() - t.occurred_at) / 3600, 'pinned', t.pinned_at is not null, 'locked', t.locked_at is not null,
      'replyCount', t.reply_count, 'lastPosition', t.last_position, 'board', json_build_object('slug', b.slug, 'name', b.name),
      'opener', json_build_object(
        'publicId', t.public_id, 'html', t.body_html, 'state', t.state, 'at', t.occurred_at, 'editedAt', t.edited_at, 'votes', t.vote_count,
        'role', t.author_role, 'own', coalesce(t.author_id = ${me}::bigint, false),
        'author', json_build_object('name', coalesce(a.display_name, 'Former member'), 'id', coalesce(a.public_id, ''),
                                    'handle', case when a.state <> 'erased' then a.handle end),
        'voted', exists (select from votes where subject_kind = 'thread' and subject_id = t.id and member_id = ${me}::bigint),
        'kept', exists (select from bookmarks where subject_kind = 'thread' and subject_id = t.id and member_id = ${me}::bigint),
        'reactions', ${reactionsAsJson(db, actor, { kind: 'thread', id: sql`t.id` })}),
      'followsEvent', exists (select from gatherings g where g.follow_up_id = t.id),
      'growsFromReview', exists (select from review_threads g where g.thread_id = t.id),
      'hasPoll', exists (select from polls p where p.thread_id = t.id),
      'ideaStatus', (select i.status from ideas i where i.thread_id = t.id),
      'closing', ${closingAsJson(db, actor)}, 'splits', ${splitsAsJson(db, actor)}, 'official', ${officialAsJson(db)},
      'beginning', left(t.body_source, 800),
      'tags', (select coalesce(json_agg(json_build_object('slug', g.slug, 'name', g.name) order by g.slug), '[]')
               from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id),
      'product', (select json_build_object('id', p.id, 'slug', p.slug, 'name', p.name) from products p where p.id = t.product_id),
      'accepted', (select json_build_object('position', r.position, 'reply', ${replyAsJson(db, actor)},
                          'by', (select m.display_name from acceptances c join members m on m.id = c.accepted_by
                                 where c.thread_id = t.id and c.undone_at is null))
                   from replies r left join members a on a.id = r.author_id
                   where r.id = t.accepted_reply_id and ${readableReply(db, actor)}),
      'follow', (select f.level from thread_follows f where f.thread_id = t.id and f.member_id = ${me}::bigint),
      'readUpTo', mark.position,
      'firstUnread', (select r.position from replies r
                      where r.thread_id = t.id and r.position > mark.position and r.state = 'visible'
                        and r.author_id is distinct from ${me}::bigint order by r.position limit 1),
      'hasNotices', exists (
        select from notifications n left join replies r on n.subject_kind = 'reply' and r.id = n.subject_id
        where n.member_id = ${me}::bigint and n.read_at is null
          and (r.thread_id = t.id or (n.subject_kind = 'thread' and n.subject_id = t.id)))) as page
    from threads t
    join boards b on b.id = t.board_id
    left join members a on a.id = t.author_id
    left join read_marks mark on mark.member_id = ${me}::bigint and mark.thread_id = t.id
    where t.public_id = ${publicId}`;
  return row?.page ?? null;
}

/** Which replies of a thread: those behind a position, or those before one. */
export interface ReplyStretch {
  after: number | null;
  before: number | null;
}

/** A page of replies, and whether there are more on either side of it that the actor may read. */
export interface ReplyPage {
  replies: ReplyView[];
  hasEarlier: boolean;
  hasLater: boolean;
}

/**
 * The replies of one page in their order, in one round trip. Those the actor may not read are not there, not even
 * as a gap in the count. Ask it beside `getThreadPage`; whoever may not read the thread throws the answer away.
 */
export async function listReplies(
  db: Db,
  actor: Actor,
  thread: { publicId: string } & ReplyStretch,
): Promise<ReplyPage> {
  const { sql } = db;
  const { after, before } = thread;
  const stretch = before
    ? sql`and r.position < ${before} order by r.position desc`
    : sql`and r.position > ${after ?? 0} order by r.position`;
  const [{ rows }] = await sql<[{ rows: ReplyView[] }]>`
    with page as materialized (
      select r.id from replies r
      where r.thread_id = (select id from threads where public_id = ${thread.publicId}) and ${readableReply(db, actor)}
      ${stretch} limit ${repliesPerPage + 1}
    )
    select coalesce(json_agg(${replyAsJson(db, actor)} order by r.position), '[]') as rows
    from page join replies r on r.id = page.id left join members a on a.id = r.author_id`;
  const hasMore = rows.length > repliesPerPage;
  return before
    ? { replies: rows.slice(-repliesPerPage), hasEarlier: hasMore, hasLater: true }
    : { replies: rows.slice(0, repliesPerPage), hasEarlier: (after ?? 0) > 0, hasLater: hasMore };
}

/** Where a reply stands, for its permalink. Satisfies `may` for a reply. */
export interface ReplyPlace {
  authorId: number | null;
  state: PostState;
  position: number;
  thread: ThreadSubject & { publicId: string; slug: string };
}

/** The place of a reply by its address. Says nothing about rights. */
export async function getReplyPlace(db: Db, replyPublicId: string): Promise<ReplyPlace | null> {
  const [row] = await db.sql<[{ place: ReplyPlace }?]>`
    select json_build_object('authorId', r.author_id, 'state', r.state, 'position', r.position, 'thread', json_build_object(
      'publicId', t.public_id, 'slug', t.slug, 'authorId', t.author_id, 'state', t.state, 'kind', t.kind,
      'locked', t.locked_at is not null, ${audienceFields(db)})) as place
    from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    where r.public_id = ${replyPublicId}`;
  return row?.place ?? null;
}

/** A reply (r) with its author (a) as JSON: parsed natively at the other end, unlike twenty rows of columns. */
function replyAsJson(db: Db, actor: Actor) {
  const { sql } = db;
  const me = memberId(actor);
  return sql`json_build_object(
    'article', (
      select json_build_object('publicId', t.public_id, 'slug', t.slug)
      from articles a join threads t on t.id = a.thread_id join boards b on b.id = t.board_id
      where a.reply_id = r.id and t.state = 'visible' and ${readableBoard(db, actor)}),
    'publicId', r.public_id, 'position', r.position, 'html', r.body_html, 'state', r.state, 'at', r.occurred_at, 'editedAt', r.edited_at,
    'votes', r.vote_count, 'ageHours', extract(epoch from now() - r.occurred_at) / 3600, 'role', r.author_role, 'own', coalesce(r.author_id = ${me}::bigint, false),
    'author', json_build_object('name', coalesce(a.display_name, 'Former member'), 'id', coalesce(a.public_id, ''),
                                'handle', case when a.state <> 'erased' then a.handle end),
    'voted', exists (select from votes where subject_kind = 'reply' and subject_id = r.id and member_id = ${me}::bigint),
    'kept', exists (select from bookmarks where subject_kind = 'reply' and subject_id = r.id and member_id = ${me}::bigint),
    'reactions', ${reactionsAsJson(db, actor, { kind: 'reply', id: sql`r.id` })})`;
}
