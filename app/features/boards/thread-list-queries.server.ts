import type { Keyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { memberId, type Fragment } from './audience.server';
import type { IdeaStatus } from './idea';
import { threadsPerPage, type PostState, type ThreadFilter } from './thread';
import type { ThreadKind } from './thread-kind';

/** A thread as a list shows it. */
export interface ThreadListItem {
  publicId: string;
  slug: string;
  title: string;
  kind: ThreadKind;
  state: PostState;
  solved: boolean;
  ideaStatus: IdeaStatus | null;
  pinned: boolean;
  locked: boolean;
  replyCount: number;
  teamReplied: boolean;
  /** When it began, and when somebody last said something. */
  begunAt: string;
  activeAt: string;
  boardName: string;
  author: { name: string; id: string };
  /** Of a member only: whether it is theirs, whether they ever opened it, replies by others since they last looked. */
  own: boolean;
  opened: boolean;
  newReplies: number;
}

/** A page of a board's threads with the ways on, as keysets. */
export interface ThreadListPage {
  threads: ThreadListItem[];
  newer: Keyset | null;
  older: Keyset | null;
}

export interface BoardListQuestion {
  boardId: number;
  filter: ThreadFilter;
  tag: string | null;
  /** Older than this, or newer than this; neither is the first page. */
  after: Keyset | null;
  before: Keyset | null;
}

/** A row with its place in the list. `rank` orders what stands before the rest. */
export type ListedRow = ThreadListItem & { key: number; section: string };

/**
 * One page of a board, by last activity. Each page reads one stretch of one index, so the thousandth costs what the
 * first does. Pinned threads stand before the first page of the unfiltered list and nowhere else in it.
 */
export async function listThreadsOfBoard(
  db: Db,
  actor: Actor,
  question: BoardListQuestion,
): Promise<ThreadListPage> {
  const { after, before } = question;
  const backwards = before !== null;
  const rows = await listRows(db, actor, stretchOfBoard(db, actor, question));
  const pinned = rows.filter((row) => row.section === 'pinned');
  const found = rows.filter((row) => row.section !== 'pinned');
  const hasMore = found.length > threadsPerPage;
  // Going back has reached the top: that is the first page, with its pinned threads and its own address.
  if (backwards && !hasMore) return listThreadsOfBoard(db, actor, { ...question, before: null });
  // Rows come newest first either way, so the one too many is the first of a page gone back to.
  const shown = backwards ? found.slice(-threadsPerPage) : found.slice(0, threadsPerPage);
  const [first, last] = [shown[0], shown[shown.length - 1]];
  return {
    threads: [...pinned, ...shown].map(withoutKey),
    newer: first && (after || backwards) ? keysetOf(first) : null,
    older: last && (hasMore || backwards) ? keysetOf(last) : null,
  };
}

/** The keys of one page of a board, and of its pinned threads before the first. */
function stretchOfBoard(
  db: Db,
  actor: Actor,
  { boardId, filter, tag, after, before }: BoardListQuestion,
): Fragment {
  const { sql } = db;
  const me = memberId(actor);
  const inOrder = before ? sql`t.last_activity_at, t.id` : sql`t.last_activity_at desc, t.id desc`;
  const from = after
    ? sql`and (t.last_activity_at, t.id) < (${after.value}::timestamptz, ${after.id})`
    : before
      ? sql`and (t.last_activity_at, t.id) > (${before.value}::timestamptz, ${before.id})`
      : sql``;
  const tagged =
    tag === null
      ? sql``
      : sql`and exists (
    select from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id and g.slug = ${tag})`;
  const conditions: Record<ThreadFilter, Fragment> = {
    all: tag === null ? sql`and t.state = 'visible' and t.pinned_at is null` : sql`and t.state = 'visible'`,
    unsolved: sql`and t.state = 'visible' and t.kind = 'question' and t.accepted_reply_id is null`,
    unanswered: sql`and t.state = 'visible' and t.kind = 'question' and t.reply_count = 0`,
    // One's own list is where a held or hidden thread is found again.
    mine: sql`and t.author_id = ${me}::bigint and t.state not in ('withdrawn', 'moved')`,
    following: sql`and t.state = 'visible' and exists (select from thread_follows f where f.thread_id = t.id and f.member_id = ${me}::bigint and f.level <> 'mute')`,
  };
  const stretch = sql`
    (select 'page' as section, t.id, t.last_activity_at as rank from threads t
     where t.board_id = ${boardId} ${conditions[filter]} ${tagged} ${from} order by ${inOrder} limit ${threadsPerPage + 1})`;
  if (filter !== 'all' || tag !== null || after || before) return stretch;
  return sql`
    (select 'pinned' as section, t.id, t.pinned_at as rank from threads t
     where t.board_id = ${boardId} and t.pinned_at is not null and t.state = 'visible' order by t.pinned_at desc limit 5)
    union all ${stretch}`;
}

/**
 * Dresses the threads that `page` names (section, id, rank). One JSON value comes back instead of columns: the
 * driver would spend more time on twenty rows of them than the database on the whole question.
 */
export async function listRows(db: Db, actor: Actor, page: Fragment): Promise<ListedRow[]> {
  const { sql } = db;
  const me = memberId(actor);
  const [{ rows }] = await sql<[{ rows: ListedRow[] }]>`
    with page as materialized (${page})
    select coalesce(json_agg(json_build_object(
      'key', t.id, 'section', page.section, 'publicId', t.public_id, 'slug', t.slug, 'title', t.title, 'kind', t.kind, 'state', t.state,
      'solved', t.accepted_reply_id is not null, 'ideaStatus', i.status, 'pinned', t.pinned_at is not null, 'locked', t.locked_at is not null,
      'replyCount', t.reply_count, 'teamReplied', t.staff_replied, 'begunAt', t.occurred_at, 'activeAt', t.last_activity_at,
      'boardName', b.name, 'author', json_build_object('name', coalesce(a.display_name, 'Former member'), 'id', coalesce(a.public_id, '')),
      'own', coalesce(t.author_id = ${me}::bigint, false), 'opened', m.position is not null,
      'newReplies', case when m.position < t.last_position then (
        select count(*) from replies r
        where r.thread_id = t.id and r.position > m.position and r.state = 'visible' and r.author_id is distinct from ${me}::bigint)
      else 0 end) order by page.rank desc, page.id desc), '[]') as rows
    from page
    join threads t on t.id = page.id
    join boards b on b.id = t.board_id
    left join ideas i on i.thread_id = t.id
    left join members a on a.id = t.author_id
    left join read_marks m on m.member_id = ${me}::bigint and m.thread_id = t.id`;
  return rows;
}

/** JSON writes UTC as +00:00; addresses say Z. */
function keysetOf(row: ListedRow): Keyset {
  return { value: row.activeAt.replace('+00:00', 'Z'), id: row.key };
}

/** A row as lists show it: its place in the question is nobody's business. */
export function withoutKey({ key: _key, section: _section, ...thread }: ListedRow): ThreadListItem {
  return thread;
}
