import type { Db } from '#db/client';
import { enqueueNoticeLetters } from './enqueue-notice-letters.server';
import { causeOf, type NotableFact } from './notable-fact';
import { mayHear } from './recipients.server';

/**
 * Tells of the steps of an article: the team of the board when one waits, its author when something was decided or is
 * wanted of them, here and by letter. Whoever did it knows.
 */
export async function tellOfArticle(db: Db, fact: NotableFact): Promise<void> {
  const what = fact.kind.slice('article.'.length);
  const { sql } = db;
  const isForTeam = what === 'sent';
  const who = isForTeam
    ? sql`m.role <> 'member' and m.id <> a.author_id and m.id is distinct from v.written_by`
    : sql`m.id = a.author_id`;
  await sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id, detail)
    select m.id, 'article', ${causeOf(fact)}, 'article', a.id, ${what === 'proposed' ? fact.actorId : null}::bigint,
           jsonb_build_object('what', ${what}::text, 'publicId', a.public_id) || ${isForTeam ? sql`'{}'::jsonb` : sql`jsonb_build_object('title', v.title)`}
    from articles a join boards b on b.id = a.board_id
    join lateral (select * from article_versions v where v.article_id = a.id order by v.id desc limit 1) v on true
    join members m on ${who}
    where a.id = ${fact.subjectId} and m.id is distinct from ${fact.actorId}::bigint
      and ${isForTeam ? mayHear(db) : sql`m.state = 'active'`}
    on conflict do nothing`;
  await enqueueNoticeLetters(db, causeOf(fact), 'articles');
}
