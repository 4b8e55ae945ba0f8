import type { Db } from '../../db/client';
import type { SearchDocument } from '../engine';
import { shapeDocument, type DocumentSource } from './document-source';

interface Row {
  id: number;
  authorId: number | null;
  productId: number | null;
  productName: string | null;
  name: string;
  words: string;
  tags: string[];
  createdAt: number;
}

/**
 * Words that their authors lend to this site now. Found by their words alone: a name in the form that its owner chose,
 * and by no author, unless they show their whole name.
 */
export const testimonialSource: DocumentSource = {
  kind: 'testimonial',
  async listIds(db, after, limit) {
    const rows = await db.sql<{ id: number }[]>`
      select id from usable_testimonials('this-site') where id > ${after} order by id limit ${limit}`;
    return rows.map(({ id }) => id);
  },
  load: loadTestimonials,
};

async function loadTestimonials(db: Db, ids: readonly number[]): Promise<SearchDocument[]> {
  const rows = await db.sql<Row[]>`
    select t.id, case when t.name_form = 'full' then t.author_id end as "authorId", t.product_id as "productId",
      p.name as "productName", case t.name_form when 'full' then t.name when 'first' then split_part(btrim(t.name), ' ', 1)
        when 'role' then concat_ws(', ', nullif(t.job_title, ''), nullif(t.company, '')) else '' end as name,
      coalesce(t.short_words, t.words) as words, t.tags, floor(extract(epoch from t.created_at))::float8 as "createdAt"
    from usable_testimonials('this-site') t left join products p on p.id = t.product_id
    where t.id = any(${ids as number[]}::bigint[])`;
  return rows.map(({ id, name, words, productName, ...row }) =>
    shapeDocument({
      ...row,
      kind: 'testimonial',
      subjectId: id,
      title: name || 'A customer',
      body: words,
      context: productName ?? '',
    }),
  );
}
