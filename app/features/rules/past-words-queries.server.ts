import type { MemberActor } from '#app/policy/actor';
import type { Audience } from '#app/policy/audience';
import type { Db } from '#db/client';
import type { RuleContent, RuleSubject } from './holding-rule';
import { maxTrialPosts, trialDays } from './trial';

/** A post of the last month by its key. */
export interface PastPost {
  kind: RuleSubject;
  id: number;
}

/** Whoever tries a rule: what they may see, and the boards in which they see what others do not. */
export interface TrialViewer {
  audiences: readonly Audience[];
  isAdmin: boolean;
  keeperWords: readonly string[];
}

/** As much of somebody as it takes to know what they may see. */
export type TrialAsker = Pick<MemberActor, 'kind' | 'id' | 'role' | 'audiences'>;

export function trialViewerOf(asker: TrialAsker): TrialViewer {
  const { role, audiences, id } = asker;
  const keeps = role === 'moderator' || role === 'admin';
  return { audiences, isAdmin: role === 'admin', keeperWords: keeps ? ['staff', `member:${id}`] : [] };
}

/** The same with what rules look at. */
export interface PastWords extends PastPost {
  authorId: number;
  authorJoinedAt: string;
  authorRank: number;
  at: string;
  state: string;
  text: string;
}

/**
 * The posts of the last month that a rule would have concerned, oldest first: by members, in its boards, as far as
 * the viewer may read them. Keys only, so that a month of a large community fits into memory.
 */
export async function listPastPosts(
  db: Db,
  {
    content,
    viewer,
    now,
  }: { content: Pick<RuleContent, 'concerns' | 'boardIds'>; viewer: TrialViewer; now: Date },
): Promise<PastPost[]> {
  const since = new Date(now.getTime() - trialDays * 86_400_000).toISOString();
  const { concerns, boardIds } = content;
  const keeps = db.sql`(${viewer.isAdmin} or b.moderated_by && ${viewer.keeperWords as string[]}::text[])`;
  const inBoards = db.sql`b.seen_by && ${viewer.audiences as string[]}::text[] and (${boardIds.length === 0} or b.id = any(${boardIds}::bigint[]))`;
  return db.sql<PastPost[]>`
    select kind, id from (
      select 'thread' as kind, t.id, t.occurred_at as at from threads t join boards b on b.id = t.board_id
      where ${concerns.includes('thread')} and t.occurred_at > ${since} and t.author_role = 'member' and t.import_ref is null
        and t.author_id is not null and ${inBoards} and (t.state = 'visible' or t.state <> 'moved' and ${keeps})
      union all
      select 'reply', r.id, r.occurred_at from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
      where ${concerns.includes('reply')} and r.occurred_at > ${since} and r.author_role = 'member' and r.import_ref is null
        and r.author_id is not null and ${inBoards}
        and (r.state = 'visible' and t.state = 'visible' or t.state <> 'moved' and r.state <> 'moved' and ${keeps})
      union all
      select 'review', v.id, v.occurred_at from reviews v
      where ${concerns.includes('review')} and ${boardIds.length === 0} and v.occurred_at > ${since} and v.relation <> 'staff'
        and v.import_ref is null and v.author_id is not null
      order by at desc limit ${maxTrialPosts}) as newest
    order by at, kind, id`;
}

/** Some of them with their words, in the same order. Stars are not among what is read. */
export async function listPastWords(db: Db, posts: readonly PastPost[]): Promise<PastWords[]> {
  const ids = (kind: RuleSubject) => posts.filter((post) => post.kind === kind).map((post) => post.id);
  const rows = await db.sql<PastWords[]>`
    select w.kind, w.id, w.author_id as "authorId", m.joined_at as "authorJoinedAt", w.at, w.state, w.text,
           (select max(substr(a, 7)::int) from unnest(member_audiences(m.id)) as a where a like 'level:%') as "authorRank"
    from (
      select 'thread' as kind, id, author_id, occurred_at as at, state, title || E'\n' || body_source as text from threads where id = any(${ids('thread')}::bigint[])
      union all
      select 'reply', id, author_id, occurred_at, state, body_source from replies where id = any(${ids('reply')}::bigint[])
      union all
      select 'review', id, author_id, occurred_at, state, concat_ws(E'\n', title, body_source, pros, cons) from reviews where id = any(${ids('review')}::bigint[])
    ) as w join members m on m.id = w.author_id`;
  const byKey = new Map(rows.map((row) => [`${row.kind}:${row.id}`, row]));
  return posts.flatMap((post) => byKey.get(`${post.kind}:${post.id}`) ?? []);
}

/** How many posts of theirs were public when each of some posts was written, as far as they still are. */
export async function countPublicBefore(db: Db, posts: readonly PastWords[]): Promise<number[]> {
  const rows = await db.sql<Array<{ posts: number }>>`
    select (select count(*) from (select from threads where author_id = p.author and state = 'visible' and occurred_at < p.at::timestamptz limit 100) as t)
         + (select count(*) from (select from replies where author_id = p.author and state = 'visible' and occurred_at < p.at::timestamptz limit 100) as r)
         + (select count(*) from (select from reviews where p.kind = 'review' and author_id = p.author and state = 'published'
                                  and occurred_at < p.at::timestamptz limit 100) as v) as posts
    from unnest(${posts.map((post) => post.authorId)}::bigint[], ${posts.map((post) => post.at)}::text[],
                ${posts.map((post) => post.kind)}::text[]) with ordinality as p (author, at, kind, place)
    order by place`;
  return rows.map((row) => row.posts);
}
