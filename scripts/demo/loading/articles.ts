import { newPublicId } from '#app/lib/public-id';
import { at, renderBodies, type DemoLoad } from './demo-load';

/** How the articles came to be: whose they are and who let them through; and those that wait for that. */
export async function loadArticles(load: DemoLoad, boards: ReadonlyMap<string, number>): Promise<void> {
  await loadPublished(load);
  await loadWaiting(load, boards);
}

async function loadWaiting(load: DemoLoad, boards: ReadonlyMap<string, number>): Promise<void> {
  const { tx, content } = load;
  const bodies = await renderBodies(
    load,
    content.waitingArticles.map(({ body }) => body),
  );
  for (const [index, article] of content.waitingArticles.entries()) {
    const [authorId, time] = [load.members.get(article.by).id, at(load, article)];
    const [made] = await tx.sql<[{ id: number }]>`
      insert into articles (public_id, board_id, author_id, created_at)
      values (${newPublicId()}, ${boards.get(article.board) ?? 0}, ${authorId}, ${time}) returning id`;
    const version = {
      ...{ article_id: made.id, author_id: authorId, written_by: authorId, title: article.title },
      ...(bodies[index] ?? { body_source: '', body_html: '', render_version: 0 }),
      ...{ tags: article.tags.join(', '), state: 'sent', sent_at: time, created_at: time },
    };
    await tx.sql`insert into article_versions ${tx.sql(version)}`;
  }
}

async function loadPublished({ tx, now, content, ...load }: DemoLoad): Promise<void> {
  for (const thread of content.threads) {
    if (!thread.reviewedBy) continue;
    const [threadId, authorId] = [load.threads.get(thread.key).id, load.members.get(thread.by).id];
    const time = at({ now }, thread);
    await tx.sql`
      with article as (
        insert into articles (public_id, board_id, author_id, thread_id, created_at)
        select ${newPublicId()}, board_id, ${authorId}, id, ${time} from threads where id = ${threadId} returning id
      )
      insert into article_versions (article_id, author_id, written_by, title, body_source, body_html, render_version, state, sent_at,
                                    reviewed_by, decided_at, created_at)
      select article.id, ${authorId}, ${authorId}, t.title, t.body_source, t.body_html, t.render_version, 'published', ${time},
             ${load.members.get(thread.reviewedBy).id}, ${time}, ${time}
      from article, threads t where t.id = ${threadId}`;
  }
}
