import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import { platformNames } from './review-platform';
import { reviewColumns, reviewTables, type ReviewRow } from './review-queries.server';
import type { ReviewFilter, ReviewSort } from './review-filter';

export const reviewPageSize = 20;

export interface ReviewPageQuestion {
  productId: number;
  filter: Omit<ReviewFilter, 'words'>;
  after: Keyset | null;
  viewerId: number | null;
}

/** What a list is ordered by, as a column of `reviews`, and of which type its values are. */
const orders = {
  helpful: { column: 'helpful_rank', type: 'int' },
  newest: { column: 'occurred_at', type: 'timestamptz' },
  critical: { column: 'critical_rank', type: 'int' },
} as const satisfies Record<ReviewSort, { column: string; type: string }>;

/**
 * A page of a product's published reviews, by keyset: as fast on the thousandth page as on the first. Every filter has an
 * index in the order that is asked for, or leaves few enough rows to sort.
 */
export async function listReviewsOfProduct(
  db: Db,
  { productId, filter, after, viewerId }: ReviewPageQuestion,
): Promise<ReviewRow[]> {
  const rated = filter.rated && (await findRated(db, productId, filter.rated));
  if (filter.rated && !rated) return [];
  const { column, type, less } = orderOf(filter);
  const [rank, typed] = [db.sql(column), db.sql.unsafe(type)];
  const keyset = after
    ? db.sql`and (${rank}, id) < (${after.value}::text::${typed} ${less === 0 ? db.sql`` : db.sql`- ${less}::int`}, ${after.id}::bigint)`
    : db.sql``;
  return db.sql<ReviewRow[]>`
    with page as (
      select * from reviews
      where product_id = ${productId} and state = 'published' ${conditions(db, filter, rated)} ${keyset}
      order by ${rank} desc, id desc limit ${reviewPageSize + 1}
    )
    select ${reviewColumns(db, viewerId)} from page r ${reviewTables(db)} order by r.${rank} desc, r.id desc`;
}

/**
 * The column that a list is ordered by. Among reviews of the same stars the most critical are the most helpful: there is an
 * index for that, and `less` is what the stars make of the rank.
 */
function orderOf({ sort, stars }: ReviewPageQuestion['filter']) {
  if (sort !== 'critical' || stars === null) return { ...orders[sort], less: 0 };
  return { ...orders.helpful, less: (5 - stars) * starWeight };
}

/** Above every helpful rank: what a star less is worth in the critical rank (db/schema/reviews.ts). */
const starWeight = 2_000_000;

function conditions(db: Db, { stars, proof, mark }: ReviewPageQuestion['filter'], rated: FoundRated | null) {
  const { sql } = db;
  const byStars = stars === null ? sql`` : sql`and stars = ${stars}`;
  const byProof =
    proof === null
      ? sql``
      : proof === 'proven'
        ? sql`and proof = 'order-matched' and incentive = 'none' and relation = 'customer'`
        : sql`and proof = ${proof}`;
  const byMark = {
    rewarded: sql`and incentive <> 'none' and (incentive <> 'none' or relation <> 'customer')`,
    insiders: sql`and relation <> 'customer' and (incentive <> 'none' or relation <> 'customer')`,
    photos: sql`and has_photos`,
  };
  const byRating = rated ? ratedCondition(db, rated) : sql``;
  return sql`${byStars} ${byProof} ${mark ? byMark[mark] : sql``} ${byRating}`;
}

/** One in so many is rare: then its reviews are looked up and sorted; else some of the list's order show it. */
const rareShare = 200;

interface FoundRated {
  attributeId: number;
  value: number;
  isRare: boolean;
}

/** What an attribute was rated, and whether few reviews of this product say so; null when there is no such attribute. */
async function findRated(
  db: Db,
  productId: number,
  { attribute, value }: NonNullable<ReviewPageQuestion['filter']['rated']>,
): Promise<FoundRated | null> {
  const [found] = await db.sql<[Omit<FoundRated, 'value'>?]>`
    select a.id as "attributeId", coalesce(c.count, 0) * ${rareShare}::bigint < (
             select coalesce(sum(count), 0) from review_counts where product_id = ${productId}) as "isRare"
    from review_attributes a
    left join review_rating_counts c on c.attribute_id = a.id and c.product_id = ${productId} and c.value = ${value}
    where a.public_id = ${attribute}`;
  return found ? { ...found, value } : null;
}

/** The way that is short for this product: the planner does not know how rare an answer is for one of many. */
function ratedCondition({ sql }: Db, { attributeId, value, isRare }: FoundRated) {
  const rated = sql`attribute_id = ${attributeId} and value = ${value}`;
  return isRare
    ? sql`and id = any(array(select review_id from review_ratings where ${rated}))`
    : sql`and exists (select from review_ratings where review_id = reviews.id and ${rated})`;
}

/** Published reviews of a product by their keys, in the order of the keys: what a search found, as it stands now. */
export async function listReviewsById(
  db: Db,
  { productId, ids, viewerId }: { productId: number; ids: readonly number[]; viewerId: number | null },
): Promise<ReviewRow[]> {
  return db.sql<ReviewRow[]>`
    select ${reviewColumns(db, viewerId)} from reviews r ${reviewTables(db)}
    where r.id = any(${ids as number[]}::bigint[]) and r.product_id = ${productId} and r.state = 'published'
    order by array_position(${ids as number[]}::bigint[], r.id)`;
}

/** The value by which a row stands in its list, for the keyset of the next page. */
export function rankIn(sort: ReviewSort, row: ReviewRow): string {
  if (sort === 'newest') return row.occurredAt;
  return String(sort === 'helpful' ? row.helpfulRank : row.criticalRank);
}

/** Whether a platform that collects reviews itself has brought some of this product's. */
export async function hasReviewsOfPlatforms(db: Db, productId: number): Promise<boolean> {
  const [row] = await db.sql<[{ has: boolean }]>`
    select exists (select from reviews where product_id = ${productId} and import_tool = any(${platformNames}::text[])) as has`;
  return row.has;
}
