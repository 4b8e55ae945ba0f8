import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';
import type { Verdict } from './merge-verdicts';

/**
 * Keeps what imported reviews say of attributes. A rating without words at its ends belongs to the question of that name
 * which the category asks; what nobody asks becomes a question that is not asked, so that the answers are not lost.
 */
export async function writeRatings(tx: Db, source: string, reviews: readonly Verdict[]): Promise<void> {
  const said = reviews.flatMap(({ ref, ratings }) => ratings.map((rating) => ({ ref, ...rating })));
  if (said.length === 0) return;
  await askedNowhere(tx, source, said);
  await tx.sql`
    insert into review_ratings (review_id, attribute_id, value)
    select distinct on (r.id, fitting.id) r.id, fitting.id, s.value
    from ${saidRows(tx, source, said)} cross join lateral (${fittingQuestion(tx)}) fitting
    on conflict (review_id, attribute_id) do update set value = excluded.value`;
}

type Said = Verdict['ratings'][number] & { ref: string };

const saidRows = (tx: Db, source: string, said: readonly Said[]) => tx.sql`
  json_to_recordset(${JSON.stringify(said)}::json) as s (ref text, name text, low text, high text, value smallint)
  join reviews r on r.import_source = ${source} and r.import_ref = s.ref
  join products p on p.id = r.product_id`;

/** The question that an answer belongs to: in the same words, or of the same name where the file has no words. */
const fittingQuestion = (tx: Db) => tx.sql`
  select a.id from review_attributes a
  where a.category = p.category and lower(a.name) = lower(s.name)
    and ((s.low = '' and s.high = '') or (a.low = s.low and a.high = s.high))
  order by a.retired_at is not null, a.id limit 1`;

async function askedNowhere(tx: Db, source: string, said: readonly Said[]): Promise<void> {
  const missing = await tx.sql<Array<{ category: string; name: string; low: string; high: string }>>`
    select distinct on (p.category, lower(s.name), s.low, s.high) p.category, s.name, s.low, s.high
    from ${saidRows(tx, source, said)} where not exists (${fittingQuestion(tx)})`;
  const rows = missing.map((row) => ({ ...row, publicId: newPublicId() }));
  await tx.sql`
    insert into review_attributes (public_id, category, name, low, high, position, retired_at)
    select "publicId", category, name, low, high, 100, now()
    from json_to_recordset(${JSON.stringify(rows)}::json) as m ("publicId" text, category text, name text, low text, high text)
    on conflict (category, name, low, high) do nothing`;
}
