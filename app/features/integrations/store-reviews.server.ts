import { renderMany } from '#app/lib/markdown/markdown.server';
import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';
import { awaitPictures } from './imported-pictures/await-pictures.server';
import type { NumberedRow, ReviewRow, Stored } from './import-rows';
import { mergeVerdicts, type Verdict } from './merge-verdicts';
import { memberIds, upsertPeople } from './store-people.server';
import { productIds } from './store-products.server';
import { writeRatings } from './write-ratings.server';
import { ratingsColumn } from '../reviews/review-queries.server';
import { storableText } from './storable-text';

type Row = NumberedRow<ReviewRow>;

/**
 * Stores reviews. There is one for each person and product: the latest counts, what the same person said earlier about
 * the same product is its history, and the first date stays the review's date.
 */
export async function storeReviews(tx: Db, source: string, rows: readonly Row[]): Promise<Stored> {
  const products = await productIds(
    tx,
    source,
    rows.flatMap(({ row }) => row.productRefs),
  );
  const productOf = ({ productRefs }: ReviewRow) =>
    productRefs.map((ref) => products.get(ref)).find((id) => id !== undefined);
  const leftOut = rows
    .filter(({ row }) => productOf(row) === undefined)
    .map(({ line, row }) => ({ line, reason: `there is no product ${row.productRefs.join(' or ')}` }));
  const placed = rows.filter(({ row }) => productOf(row) !== undefined).map(({ row }) => row);
  const known = await knownRefs(tx, source, placed);
  const fresh = placed.filter(({ ref }) => !known.has(ref));
  await upsertPeople(
    tx,
    source,
    fresh.flatMap(({ author }) => (author ? [author] : [])),
  );
  const authors = await memberIds(
    tx,
    source,
    fresh.map(({ author }) => author?.ref),
  );
  const verdicts = fresh.map((row): Verdict => ({
    ...row,
    title: row.title,
    body: storableText(row.body),
    pros: storableText(row.pros),
    cons: storableText(row.cons),
    productId: productOf(row) ?? 0,
    authorId: row.author ? (authors.get(row.author.ref) ?? null) : null,
  }));
  const merged = mergeVerdicts(verdicts, await standingReviews(tx, verdicts));
  await writeReviews(tx, source, merged.reviews);
  await writeRatings(tx, source, merged.reviews);
  await writeHistory(tx, source, merged.history);
  await writeHelpful(tx, source, verdicts);
  await writeReplies(tx, source, fresh);
  await awaitPictures(tx, source, fresh);
  const counts = {
    stored: merged.reviews.filter(({ isNew }) => isNew).length,
    'kept as history': verdicts.length - merged.reviews.filter(({ isNew }) => isNew).length,
    unchanged: placed.length - fresh.length,
    'stored without author': verdicts.filter(({ authorId }) => authorId === null).length,
  };
  return { counts, leftOut };
}

async function knownRefs(tx: Db, source: string, rows: readonly ReviewRow[]): Promise<Set<string>> {
  const refs = rows.map(({ ref }) => ref);
  const found = await tx.sql<Array<{ ref: string }>>`
    select import_ref as ref from reviews where import_source = ${source} and import_ref = any(${refs}::text[])
    union all select import_ref from review_history where import_source = ${source} and import_ref = any(${refs}::text[])`;
  return new Set(found.map(({ ref }) => ref));
}

/** The reviews that these people have of these products already. */
async function standingReviews(tx: Db, verdicts: readonly Verdict[]): Promise<Verdict[]> {
  const pairs = verdicts
    .filter(({ authorId }) => authorId !== null)
    .map(({ productId, authorId }) => ({ productId, authorId }));
  return tx.sql<Verdict[]>`
    select distinct coalesce(r.import_ref, '') as ref, r.product_id as "productId", r.author_id as "authorId", r.stars, r.title, r.body_source as body,
           r.pros, r.cons, ${ratingsColumn(tx)} as ratings, r.incentive, r.relation, r.import_tool as tool, 0 as helpful, coalesce(r.edited_at, r.occurred_at) as at
    from reviews r join json_to_recordset(${JSON.stringify(pairs)}::json) as p ("productId" bigint, "authorId" bigint)
      on r.product_id = p."productId" and r.author_id = p."authorId"`;
}

async function writeReviews(
  tx: Db,
  source: string,
  reviews: ReadonlyArray<Verdict & { firstAt: string }>,
): Promise<void> {
  const rendered = await renderMany(reviews.map(({ body }) => body));
  const values = reviews.map((review, index) => ({
    ...review,
    public_id: newPublicId(),
    html: rendered[index]?.html ?? '',
    version: rendered[index]?.version ?? 0,
  }));
  await tx.sql`
    insert into reviews (public_id, product_id, author_id, stars, title, body_source, body_html, render_version, pros, cons,
                         proof, incentive, relation, state, published_at, edited_at, occurred_at, import_source, import_ref, import_tool)
    select public_id, "productId", "authorId", stars, title, body, html, version, pros, cons,
           'imported', incentive, relation, 'published', "firstAt",
           case when at > "firstAt" then at end, "firstAt", ${source}, ref, tool
    from json_to_recordset(${JSON.stringify(values)}::json) as r
      (ref text, public_id text, "productId" bigint, "authorId" bigint, stars smallint, title text, body text, html text, version smallint,
       pros text, cons text, incentive text, relation text, tool text, at timestamptz, "firstAt" timestamptz)
    on conflict (product_id, author_id) do update set
      stars = excluded.stars, title = excluded.title, body_source = excluded.body_source, body_html = excluded.body_html,
      render_version = excluded.render_version, pros = excluded.pros, cons = excluded.cons, incentive = excluded.incentive,
      relation = excluded.relation, import_ref = excluded.import_ref, import_tool = excluded.import_tool,
      occurred_at = least(reviews.occurred_at, excluded.occurred_at),
      edited_at = case when excluded.edited_at is not null then excluded.edited_at
                       when excluded.occurred_at > reviews.occurred_at then excluded.occurred_at else reviews.edited_at end
    -- What somebody wrote here keeps its words: its proof stands for them, and not for a file's.
    where reviews.import_source is not null`;
}

async function writeHistory(tx: Db, source: string, history: readonly Verdict[]): Promise<void> {
  if (history.length === 0) return;
  await tx.sql`
    insert into review_history (review_id, stars, title, body_source, ratings, occurred_at, import_source, import_ref)
    select r.id, h.stars, h.title, h.body, h.ratings, h.at, ${source}, h.ref
    from json_to_recordset(${JSON.stringify(history)}::json) as h
      (ref text, "productId" bigint, "authorId" bigint, stars smallint, title text, body text, ratings jsonb, at timestamptz)
    join reviews r on r.product_id = h."productId" and r.author_id = h."authorId"
    on conflict (import_source, import_ref) do nothing`;
}

/** Who found them helpful is not known, nor when: the number stands at the day of the review. */
async function writeHelpful(tx: Db, source: string, verdicts: readonly Verdict[]): Promise<void> {
  const helpful = verdicts.filter((verdict) => verdict.helpful > 0);
  if (helpful.length === 0) return;
  await tx.sql`
    insert into imported_votes (subject_kind, subject_id, type, day, count, import_source)
    select 'review', coalesce(own.id, earlier.review_id), 'helpful', (h.at at time zone 'UTC')::date, sum(h.helpful), ${source}
    from json_to_recordset(${JSON.stringify(helpful)}::json) as h (ref text, at timestamptz, helpful int)
    left join reviews own on own.import_source = ${source} and own.import_ref = h.ref
    left join review_history earlier on earlier.import_source = ${source} and earlier.import_ref = h.ref
    where coalesce(own.id, earlier.review_id) is not null
    group by 2, 4
    on conflict (import_source, subject_kind, subject_id, type, day) do update set count = imported_votes.count + excluded.count`;
}

/** What the brand has answered there. An answer that stands here is never written over. */
async function writeReplies(tx: Db, source: string, rows: readonly ReviewRow[]): Promise<void> {
  const replies = rows.flatMap(({ ref, reply }) => (reply ? [{ ref, ...reply }] : []));
  if (replies.length === 0) return;
  const rendered = await renderMany(replies.map(({ body }) => body));
  const values = replies.map((reply, index) => ({
    ...reply,
    body: storableText(reply.body),
    html: rendered[index]?.html ?? '',
    version: rendered[index]?.version ?? 0,
  }));
  await tx.sql`
    insert into review_responses (review_id, body_source, body_html, render_version, occurred_at)
    select r.id, v.body, v.html, v.version, v.at
    from json_to_recordset(${JSON.stringify(values)}::json) as v (ref text, body text, html text, version smallint, at timestamptz)
    join reviews r on r.import_source = ${source} and r.import_ref = v.ref
    on conflict (review_id) do nothing`;
}
