import type { Db } from '../../db/client';
import type { SearchDocument } from '../engine';
import { shapeDocument, type DocumentSource } from './document-source';
import { plainText } from './plain-text';

interface Row {
  id: number;
  boardId: number;
  threadId: number;
  authorId: number | null;
  productId: number | null;
  html: string;
  accepted: boolean;
  votes: number;
  createdAt: number;
}

/** Single replies; they can be found as long as their thread can. */
export const replySource: DocumentSource = {
  kind: 'reply',
  async listIds(db, after, limit) {
    const rows = await db.sql<{ id: number }[]>`
      select r.id from replies as r join threads as t on t.id = r.thread_id
      where r.state = 'visible' and t.state = 'visible' and r.id > ${after} order by r.id limit ${limit}`;
    return rows.map(({ id }) => id);
  },
  load: loadReplies,
};

async function loadReplies(db: Db, ids: readonly number[]): Promise<SearchDocument[]> {
  const rows = await db.sql<Row[]>`
    select r.id, t.board_id as "boardId", t.id as "threadId", r.author_id as "authorId", t.product_id as "productId",
      r.body_html as html, t.accepted_reply_id is not distinct from r.id as accepted, r.vote_count as votes,
      floor(extract(epoch from r.occurred_at))::float8 as "createdAt"
    from replies as r join threads as t on t.id = r.thread_id
    where r.id = any(${ids as number[]}::bigint[]) and r.state = 'visible' and t.state = 'visible'`;
  return rows.map(({ id, html, ...row }) =>
    shapeDocument({ ...row, kind: 'reply', subjectId: id, title: '', body: plainText(html) }),
  );
}
