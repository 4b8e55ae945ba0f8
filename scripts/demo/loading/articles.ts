import { newPublicId } from '#app/lib/public-id';
import { at, type DemoLoad } from './demo-load';

/** How the articles came to be: whose they are and who let them through. */
export async function loadArticles({ tx, now, content, ...load }: DemoLoad): Promise<void> {
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
