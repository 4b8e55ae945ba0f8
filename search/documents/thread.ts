import type { Db } from '../../db/client';
import type { SearchDocument } from '../engine';
import { shapeDocument, type DocumentSource } from './document-source';
import { plainText } from './plain-text';

/** Of a long thread the best replies stand for all: the accepted one, then the most helpful, then the first. */
const quotedReplies = 40;
const quotedReplyLength = 4_000;
const quotedLength = 16_000;

interface Row {
  id: number;
  boardId: number;
  authorId: number | null;
  productId: number | null;
  title: string;
  html: string;
  repliesHtml: string | null;
  tags: string[] | null;
  solved: boolean | null;
  ideaStatus: string | null;
  eventPlace: string | null;
  votes: number;
  createdAt: number;
}

/** Threads, with what was replied to them. */
export const threadSource: DocumentSource = {
  kind: 'thread',
  async listIds(db, after, limit) {
    const rows = await db.sql<{ id: number }[]>`
      select id from threads where state = 'visible' and id > ${after} order by id limit ${limit}`;
    return rows.map(({ id }) => id);
  },
  load: loadThreads,
};

async function loadThreads(db: Db, ids: readonly number[]): Promise<SearchDocument[]> {
  const rows = await db.sql<Row[]>`
    select t.id, t.board_id as "boardId", t.author_id as "authorId", t.product_id as "productId", t.title,
      t.body_html as html, quoted.html as "repliesHtml", tagged.slugs as tags, t.vote_count as votes,
      (select i.status from ideas as i where i.thread_id = t.id) as "ideaStatus",
      (select 'event ' || g.place from gatherings as g where g.thread_id = t.id) as "eventPlace",
      case when t.kind = 'question' then t.accepted_reply_id is not null end as solved,
      floor(extract(epoch from t.occurred_at))::float8 as "createdAt"
    from threads as t
    cross join lateral (
      select array_agg(tags.slug order by tags.slug) as slugs
      from thread_tags join tags on tags.id = thread_tags.tag_id where thread_tags.thread_id = t.id
    ) as tagged
    cross join lateral (
      select string_agg(left(best.body_html, ${quotedReplyLength}::int), '<br>' order by best.place) as html
      from (
        select r.body_html,
          row_number() over (order by (r.id = t.accepted_reply_id) desc nulls last, r.vote_count desc, r.position) as place
        from replies as r where r.thread_id = t.id and r.state = 'visible'
        order by place limit ${quotedReplies}
      ) as best
    ) as quoted
    where t.id = any(${ids as number[]}::bigint[]) and t.state = 'visible'`;
  return rows.map(({ id, html, repliesHtml, tags, ideaStatus, eventPlace, ...row }) =>
    shapeDocument({
      ...row,
      kind: 'thread',
      subjectId: id,
      threadId: id,
      body: plainText(html),
      // What the team has made of an idea is a word by which it is found ("planned idea"), and so is where an event is.
      context:
        `${ideaStatus ? `${ideaStatus} idea ` : ''}${eventPlace ? `${eventPlace} ` : ''}${plainText(repliesHtml ?? '')}`.slice(
          0,
          quotedLength,
        ),
      tags: tags ?? [],
    }),
  );
}
