import type { Keyset } from '#app/lib/keyset';
import type { SafeHtml } from '#app/lib/safe-html';
import type { Actor } from '#app/policy/actor';
import { audiencesOf, type Audience } from '#app/policy/audience';
import type { ArticleSubject } from '#app/policy/articles';
import type { Db } from '#db/client';
import { articlesPerPage, type ArticleState, type Byline } from './article';

/** Words of an article that are under way. */
export interface OpenVersion {
  id: number;
  title: string;
  bodySource: string;
  bodyHtml: SafeHtml;
  renderVersion: number;
  tags: string;
  state: ArticleState;
  revision: number;
  needsAgreement: boolean;
  agreedAt: string | null;
  reason: string;
  writerName: string;
}

/** An article with what is open of it. Satisfies `may`. */
export interface ArticleForCommand extends ArticleSubject {
  id: number;
  publicId: string;
  boardId: number;
  board: { slug: string; name: string; threadKinds: string[] };
  authorName: string;
  replyId: number | null;
  open: OpenVersion | null;
  /** What the team has said no to last; null when it is published or goes on. */
  declined: Pick<OpenVersion, 'id' | 'title' | 'bodyHtml' | 'reason'> | null;
  /** What is published, or null. */
  thread: {
    id: number;
    publicId: string;
    slug: string;
    title: string;
    bodySource: string;
    tags: string;
  } | null;
}

/** The article with this address, or null. Says nothing about rights. */
export async function findArticle(db: Db, publicId: string): Promise<ArticleForCommand | null> {
  const [row] = await db.sql<[{ article: ArticleForCommand }?]>`
    select json_build_object('id', a.id, 'publicId', a.public_id, 'authorId', a.author_id, 'authorName', m.display_name, 'replyId', a.reply_id,
      'boardId', b.id, 'board', json_build_object('slug', b.slug, 'name', b.name, 'threadKinds', b.thread_kinds),
      'seenBy', b.seen_by, 'postedBy', b.posted_by, 'repliedBy', b.replied_by, 'moderatedBy', b.moderated_by, 'writtenBy', v.written_by,
      'open', case when v.id is not null then json_build_object('id', v.id, 'title', v.title, 'bodySource', v.body_source, 'bodyHtml', v.body_html,
        'renderVersion', v.render_version, 'tags', v.tags, 'state', v.state, 'revision', v.revision, 'needsAgreement', v.needs_agreement,
        'agreedAt', v.agreed_at, 'reason', v.reason, 'writerName', w.display_name) end,
      'declined', case when d.id is not null then json_build_object('id', d.id, 'title', d.title, 'bodyHtml', d.body_html, 'reason', d.reason) end,
      'thread', case when t.id is not null then json_build_object('id', t.id, 'publicId', t.public_id, 'slug', t.slug, 'title', t.title,
        'bodySource', t.body_source, 'tags', (select coalesce(string_agg(g.name, ', ' order by g.slug), '') from thread_tags tt
          join tags g on g.id = tt.tag_id where tt.thread_id = t.id)) end) as article
    from articles a join boards b on b.id = a.board_id join members m on m.id = a.author_id
    left join article_versions v on v.article_id = a.id and v.state in ('draft', 'sent', 'returned')
    left join lateral (select x.* from article_versions x where x.article_id = a.id order by x.id desc limit 1) d on d.state = 'declined'
    left join members w on w.id = v.written_by
    left join threads t on t.id = a.thread_id
    where a.public_id = ${publicId}`;
  return row?.article ?? null;
}

/** An article as a list shows it. */
export interface ListedArticle {
  versionId: number;
  publicId: string;
  title: string;
  state: ArticleState;
  authorName: string;
  boardName: string;
  at: string;
  /** Whether it would replace what is published. */
  replaces: boolean;
}

const listed = (db: Db) => db.sql`
  select v.id as "versionId", a.public_id as "publicId", v.title, v.state, m.display_name as "authorName", b.name as "boardName",
         coalesce(v.sent_at, v.created_at) as at, a.thread_id is not null as replaces
  from article_versions v join articles a on a.id = v.article_id join boards b on b.id = a.board_id join members m on m.id = a.author_id`;

/** What waits for review in the boards that the actor may read, the oldest first, one more than a page shows. */
export async function listWaiting(db: Db, actor: Actor, after: Keyset | null): Promise<ListedArticle[]> {
  return db.sql<ListedArticle[]>`
    ${listed(db)} where v.state = 'sent' and b.seen_by && ${audiencesOf(actor) as Audience[] as string[]}::text[]
      and (${after === null} or (v.sent_at, v.id) > (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))
    order by v.sent_at, v.id limit ${articlesPerPage + 1}`;
}

/** What a member has under way and what was declined, the newest first; those under way are a page at most. */
export async function listOwn(db: Db, memberId: number, limit: number): Promise<ListedArticle[]> {
  return db.sql<ListedArticle[]>`
    ${listed(db)} where a.author_id = ${memberId} and (v.state in ('draft', 'sent', 'returned') or (
      v.state = 'declined' and v.id = (select max(x.id) from article_versions x where x.article_id = a.id)))
    order by v.id desc limit ${limit}`;
}

/** How a thread that is an article came to be; null when it is none. */
export async function getByline(
  db: Db,
  actor: Actor,
  threadId: number,
): Promise<Omit<Byline, 'mayPropose'> | null> {
  const [row] = await db.sql<[{ byline: Omit<Byline, 'mayPropose'> }?]>`
    select json_build_object('publicId', a.public_id,
      'author', json_build_object('name', m.display_name, 'handle', case when m.state <> 'erased' then m.handle end),
      'reviewer', (
        select json_build_object('name', r.display_name, 'handle', case when r.state <> 'erased' then r.handle end)
        from article_versions v join members r on r.id = v.reviewed_by
        where v.article_id = a.id and v.state = 'published' order by v.id desc limit 1),
      'replyPublicId', (
        select r.public_id from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
        where r.id = a.reply_id and r.state = 'visible' and t.state = 'visible' and b.seen_by && ${audiencesOf(actor) as string[]}::text[])) as byline
    from articles a join members m on m.id = a.author_id where a.thread_id = ${threadId}`;
  return row?.byline ?? null;
}
