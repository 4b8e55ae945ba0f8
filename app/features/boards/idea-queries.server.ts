import type { Keyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { memberId, type Fragment } from './audience.server';
import { ideasPerPage, type Idea, type IdeaStatus } from './idea';

/** How many votes of a member are bound: those for ideas that stand open, planned or started and can be seen. */
export function boundVotes({ sql }: Db, member: number | null): Fragment {
  return sql`(
    select count(*) from idea_votes v join ideas o on o.thread_id = v.thread_id and o.status in ('open', 'planned', 'started')
    join threads s on s.id = o.thread_id and s.state = 'visible' where v.member_id = ${member}::bigint)`;
}

/** Most that is told of an idea's way; more statuses than these are a quarrel. */
const mostChanges = 50;

/** What stands beside the thread of an idea, in one round trip. Null when the thread is none. */
export async function getIdea(db: Db, actor: Actor, threadId: number): Promise<Idea | null> {
  const me = memberId(actor);
  const [row] = await db.sql<[{ idea: Idea }?]>`
    select json_build_object(
      'status', i.status, 'votes', i.vote_count,
      'voted', exists (select from idea_votes v where v.thread_id = i.thread_id and v.member_id = ${me}::bigint),
      'bound', case when ${me !== null} then ${boundVotes(db, me)} end,
      'changes', (
        select coalesce(json_agg(json_build_object('status', c.status, 'note', c.note, 'by', c.name, 'at', c.created_at) order by c.id desc), '[]')
        from (select c.id, c.status, c.note, c.created_at, m.display_name as name from idea_changes c
              left join members m on m.id = c.changed_by where c.thread_id = i.thread_id order by c.id desc limit ${mostChanges}) c)) as idea
    from ideas i where i.thread_id = ${threadId}`;
  return row?.idea ?? null;
}

/** An idea as the list of a board shows it. */
export interface ListedIdea {
  id: number;
  publicId: string;
  slug: string;
  title: string;
  status: IdeaStatus;
  votes: number;
  voted: boolean;
  replyCount: number;
  authorName: string;
}

/** The ideas of a board by votes, one more than a page shows. Whether the board may be read is the caller's question. */
export async function listIdeasOfBoard(
  db: Db,
  actor: Actor,
  { boardId, status, after }: { boardId: number; status: IdeaStatus | null; after: Keyset | null },
): Promise<ListedIdea[]> {
  return db.sql<ListedIdea[]>`
    select t.id, t.public_id as "publicId", t.slug, t.title, i.status, i.vote_count as votes, t.reply_count as "replyCount",
           coalesce(a.display_name, 'Former member') as "authorName",
           exists (select from idea_votes v where v.thread_id = t.id and v.member_id = ${memberId(actor)}::bigint) as voted
    from threads t join ideas i on i.thread_id = t.id left join members a on a.id = t.author_id
    where t.board_id = ${boardId} and t.state = 'visible' and t.kind = 'idea' and (${status}::text is null or i.status = ${status})
      and (${after === null} or (i.vote_count, t.id) < (${after?.value ?? null}::int, ${after?.id ?? null}::bigint))
    order by i.vote_count desc, t.id desc limit ${ideasPerPage + 1}`;
}

/** How many ideas of a board have each status. */
export async function countIdeasOfBoard(
  db: Db,
  boardId: number,
): Promise<Partial<Record<IdeaStatus, number>>> {
  const rows = await db.sql<Array<{ status: IdeaStatus; count: number }>>`
    select i.status, count(*) from threads t join ideas i on i.thread_id = t.id
    where t.board_id = ${boardId} and t.state = 'visible' and t.kind = 'idea' group by i.status`;
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}
