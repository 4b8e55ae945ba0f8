import type { Db } from '../../db/client';
import type { SearchDocument } from '../engine';
import { shapeDocument, type DocumentSource } from './document-source';
import { plainText } from './plain-text';

interface Row {
  id: number;
  authorId: number | null;
  productId: number;
  productName: string;
  title: string;
  html: string;
  pros: string;
  cons: string;
  stars: number;
  proof: string;
  votes: number;
  createdAt: number;
}

/** Published reviews, found by the name of their product too. */
export const reviewSource: DocumentSource = {
  kind: 'review',
  async listIds(db, after, limit) {
    const rows = await db.sql<{ id: number }[]>`
      select id from reviews where state = 'published' and id > ${after} order by id limit ${limit}`;
    return rows.map(({ id }) => id);
  },
  load: loadReviews,
};

async function loadReviews(db: Db, ids: readonly number[]): Promise<SearchDocument[]> {
  const rows = await db.sql<Row[]>`
    select r.id, r.author_id as "authorId", r.product_id as "productId", p.name as "productName", r.title,
      r.body_html as html, r.pros, r.cons, r.stars, r.proof, r.helpful_count as votes,
      floor(extract(epoch from r.occurred_at))::float8 as "createdAt"
    from reviews as r join products as p on p.id = r.product_id
    where r.id = any(${ids as number[]}::bigint[]) and r.state = 'published'`;
  return rows.map(({ id, html, pros, cons, productName, ...row }) =>
    shapeDocument({
      ...row,
      kind: 'review',
      subjectId: id,
      body: [plainText(html), pros, cons].filter((part) => part !== '').join('\n'),
      context: productName,
    }),
  );
}
