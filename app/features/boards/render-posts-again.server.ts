import { renderMany, RENDER_VERSION, type RenderedMarkdown } from '#app/lib/markdown/markdown.server';
import type { Db } from '#db/client';
import { enqueue } from '#db/jobs';
import { touchPages } from '#db/pages';
import { knownInEach, type Place } from './render-body.server';

/** Posts that are rendered again in one go: a second or two, so that other jobs get their turn. */
const batchSize = 250;

/** The name under which it runs. */
export const renderPostsAgainTask = 'boards.render-again';

interface StalePost {
  kind: 'thread' | 'reply';
  id: number;
  threadId: number;
  source: string;
  /** Names in an import are names of another place. */
  imported: boolean;
  seenBy: Place['seenBy'];
}

/**
 * Renders posts again that older rules made, or whose links to boards may be wrong by now; nothing else of them
 * changes. A post that is edited meanwhile keeps what its editor made. Asks for its next turn while there is more.
 */
export async function renderPostsAgain(db: Db): Promise<void> {
  const stale = await listStalePosts(db);
  if (stale.length === 0) return;
  const known = await knownInEach(
    db,
    stale.map(({ source, imported, ...place }) => ({ source: imported ? '' : source, place })),
  );
  const rendered = await renderMany(
    stale.map(({ source }) => source),
    known,
  );
  await db.transaction(async (tx) => {
    const threads = columnsOf('thread', stale, rendered);
    await tx.sql`
      update threads t set body_html = made.html, render_version = ${RENDER_VERSION}
      from unnest(${threads.ids}::bigint[], ${threads.sources}::text[], ${threads.bodies}::text[]) as made (id, source, html)
      where t.id = made.id and t.body_source = made.source`;
    const replies = columnsOf('reply', stale, rendered);
    await tx.sql`
      update replies r set body_html = made.html, render_version = ${RENDER_VERSION}
      from unnest(${replies.ids}::bigint[], ${replies.sources}::text[], ${replies.bodies}::text[]) as made (id, source, html)
      where r.id = made.id and r.body_source = made.source`;
    await touchPages(tx, [...new Set(stale.map(({ threadId }) => `thread:${threadId}`))]);
    await enqueue(tx, renderPostsAgainTask, {});
  });
}

/** Has the links to boards looked at again wherever this board is named, and in all that is written in it. */
export async function relinkBoard(
  tx: Db,
  { boardId, slugs }: { boardId: number; slugs: readonly string[] },
): Promise<void> {
  const names = slugs.map((slug) => `%#${slug}%`);
  await tx.sql`
    update threads set render_version = 0
    where body_source ilike any(${names}::text[]) or (board_id = ${boardId} and body_source like '%#%')`;
  await tx.sql`
    update replies r set render_version = 0 from threads t
    where t.id = r.thread_id
      and (r.body_source ilike any(${names}::text[]) or (t.board_id = ${boardId} and r.body_source like '%#%'))`;
  await enqueue(tx, renderPostsAgainTask, {});
}

/** Has the links to boards looked at again in everything that is written in these threads: their readers are others now. */
export async function renderThreadsAgain(tx: Db, threadIds: readonly number[]): Promise<void> {
  const ids = threadIds as number[];
  await tx.sql`update threads set render_version = 0 where id = any(${ids}::bigint[]) and body_source like '%#%'`;
  await tx.sql`
    update replies set render_version = 0 where thread_id = any(${ids}::bigint[]) and body_source like '%#%'`;
  await enqueue(tx, renderPostsAgainTask, {});
}

function listStalePosts(db: Db): Promise<StalePost[]> {
  return db.sql<StalePost[]>`
    (select 'thread' as kind, t.id, t.id as "threadId", t.body_source as source, t.import_source is not null as imported, b.seen_by as "seenBy"
     from threads t join boards b on b.id = t.board_id
     where t.render_version < ${RENDER_VERSION} limit ${batchSize})
    union all
    (select 'reply', r.id, t.id, r.body_source, r.import_source is not null, b.seen_by
     from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
     where r.render_version < ${RENDER_VERSION} limit ${batchSize})`;
}

function columnsOf(
  kind: StalePost['kind'],
  stale: readonly StalePost[],
  rendered: readonly RenderedMarkdown[],
) {
  const chosen = stale.flatMap((post, index) =>
    post.kind === kind ? [{ post, made: rendered[index] }] : [],
  );
  return {
    ids: chosen.map(({ post }) => post.id),
    sources: chosen.map(({ post }) => post.source),
    bodies: chosen.map(({ made }) => String(made?.html ?? '')),
  };
}
