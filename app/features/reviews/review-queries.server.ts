import type { SafeHtml } from '#app/lib/safe-html';
import type { Role } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { AttributeRating } from '#app/lib/rating-cell';
import type { Incentive, Proof, Relation } from './proof';
import { shownVideoColumn } from '../videos/video-queries.server';
import type { ShownVideo } from '#app/lib/shown-video';
import type { ReviewState } from './review';

/** A review with everything its card shows, in one row. */
export interface ReviewRow {
  id: number;
  publicId: string;
  productId: number;
  productSlug: string;
  productName: string;
  productCategory: string;
  productState: string;
  authorId: number | null;
  authorHandle: string | null;
  authorName: string | null;
  authorPublicId: string | null;
  authorRole: Role | null;
  stars: number;
  title: string;
  html: SafeHtml;
  bodySource: string;
  pros: string;
  cons: string;
  proof: Proof;
  incentive: Incentive;
  /** What was given for it, when it is inside a campaign of the brand. */
  given: string | null;
  relation: Relation;
  state: ReviewState;
  stateReason: string | null;
  /** Until when the brand may object to it. */
  objectUntil: string;
  helpfulCount: number;
  unhelpfulCount: number;
  helpfulRank: number;
  criticalRank: number;
  foundHelpful: boolean;
  foundUnhelpful: boolean;
  occurredAt: string;
  editedAt: string | null;
  withdrawnAt: string | null;
  /** Until when words and photos of a withdrawn one are kept, and since when they are gone. */
  wordsUntil: string | null;
  wordsErasedAt: string | null;
  /** The review tool that an imported one came from, and its name there. */
  importTool: string | null;
  importRef: string | null;
  firstStars: number | null;
  firstAt: string | null;
  /** What it says of each attribute, with the key of that. */
  ratings: Array<AttributeRating & { attribute: string }>;
  photos: Array<{ publicId: string; alt: string }>;
  video: ShownVideo | null;
  response: {
    html: SafeHtml;
    source: string;
    at: string;
    name: string | null;
    handle: string | null;
    publicId: string | null;
    role: Role | null;
  } | null;
}

/** What the review `r` says of each attribute, in the order of the form. */
export const ratingsColumn = (db: Db) => db.sql`(
  select coalesce(jsonb_agg(jsonb_build_object('attribute', a.public_id, 'name', a.name, 'low', a.low, 'high', a.high, 'value', g.value)
                            order by a.position, a.id), '[]')
  from review_ratings g join review_attributes a on a.id = g.attribute_id where g.review_id = r.id)`;

/** The columns of a ReviewRow, for a viewer whose own helpful vote is marked. */
export function reviewColumns(db: Db, viewerId: number | null) {
  return db.sql`
    r.id, r.public_id as "publicId", r.product_id as "productId", p.slug as "productSlug", p.name as "productName", p.category as "productCategory", p.state as "productState",
    r.author_id as "authorId", m.handle as "authorHandle", m.display_name as "authorName", m.public_id as "authorPublicId", m.role as "authorRole",
    r.stars, r.title, r.body_html as html, r.body_source as "bodySource", r.pros, r.cons, r.proof, r.incentive, r.relation,
    (select c.given from review_rewards w join review_campaigns c on c.id = w.campaign_id where w.review_id = r.id) as given,
    r.state, r.state_reason as "stateReason", r.object_until as "objectUntil", r.helpful_count as "helpfulCount",
    r.unhelpful_count as "unhelpfulCount", r.helpful_rank as "helpfulRank", r.critical_rank as "criticalRank", r.occurred_at as "occurredAt", r.edited_at as "editedAt", r.withdrawn_at as "withdrawnAt",
    r.words_until as "wordsUntil", r.words_erased_at as "wordsErasedAt", r.import_tool as "importTool", r.import_ref as "importRef",
    exists (select from review_helpful_votes v where v.review_id = r.id and v.member_id = ${viewerId}::bigint) as "foundHelpful",
    exists (select from review_unhelpful_votes v where v.review_id = r.id and v.member_id = ${viewerId}::bigint) as "foundUnhelpful",
    first.stars as "firstStars", first.occurred_at as "firstAt",
    ${ratingsColumn(db)} as ratings,
    case when r.has_photos then (
      select coalesce(json_agg(json_build_object('publicId', u.public_id, 'alt', rp.alt) order by rp.position), '[]')
      from review_photos rp join uploads u on u.id = rp.upload_id where rp.review_id = r.id
    ) else '[]' end as photos,
    (select ${shownVideoColumn(db)} from videos v where v.review_id = r.id) as video,
    (select json_build_object('html', x.body_html, 'source', x.body_source, 'at', x.occurred_at, 'name', w.display_name, 'handle', w.handle,
                              'publicId', w.public_id, 'role', w.role)
     from review_responses x left join members w on w.id = x.author_id where x.review_id = r.id) as response`;
}

/** The tables that they come from, `r` being the review. */
export const reviewTables = (db: Db) => db.sql`
  join products p on p.id = r.product_id
  left join members m on m.id = r.author_id
  left join lateral (select stars, occurred_at from review_history h where h.review_id = r.id order by h.occurred_at, h.id limit 1) as first on true`;

/** The review with this address, or null. It says nothing about rights: the caller asks `may`. */
export async function getReview(
  db: Db,
  publicId: string,
  viewerId: number | null,
): Promise<ReviewRow | null> {
  const [row] = await db.sql<
    [ReviewRow?]
  >`select ${reviewColumns(db, viewerId)} from reviews r ${reviewTables(db)} where r.public_id = ${publicId}`;
  return row ?? null;
}

/** What became of a product's reviews that are not public: counted for everybody, so that nothing is held back in silence. */
export async function listPublicationCounts(
  db: Db,
  productId: number,
): Promise<Array<{ state: ReviewState; reason: string | null; count: number }>> {
  return db.sql`
    select state, case when state in ('withheld', 'hidden') then state_reason end as reason, count(*) as count
    from reviews where product_id = ${productId} and state <> 'published' group by 1, 2 order by 1, 2`;
}

/** The member's own review of a product, whatever its state: "you reviewed this" and its way to edit. */
export async function getOwnReview(
  db: Db,
  productId: number,
  memberId: number,
): Promise<{ publicId: string; state: ReviewState } | null> {
  const [row] = await db.sql<[{ publicId: string; state: ReviewState }?]>`
    select public_id as "publicId", state from reviews where product_id = ${productId} and author_id = ${memberId}`;
  return row ?? null;
}

/** What a review said before its latest change, newest first; the last one is the first rating. */
export interface ReviewVersion {
  stars: number;
  title: string;
  bodySource: string;
  pros: string;
  cons: string;
  ratings: AttributeRating[];
  occurredAt: string;
}

export async function listReviewHistory(db: Db, reviewId: number): Promise<ReviewVersion[]> {
  return db.sql<ReviewVersion[]>`
    select stars, title, body_source as "bodySource", pros, cons, ratings, occurred_at as "occurredAt"
    from review_history where review_id = ${reviewId} order by occurred_at desc, id desc limit 100`;
}

/** The photo with this address and the review it belongs to, for deciding who may see it; product pictures are public. */
export async function getPhotoSubject(
  db: Db,
  publicId: string,
): Promise<{ purpose: string; review: { authorId: number | null; state: string } | null } | null> {
  const [row] = await db.sql<[{ purpose: string; authorId: number | null; state: string | null }?]>`
    select u.purpose, r.author_id as "authorId", r.state
    from uploads u left join review_photos rp on rp.upload_id = u.id left join reviews r on r.id = rp.review_id
    where u.public_id = ${publicId} limit 1`;
  if (!row) return null;
  return {
    purpose: row.purpose,
    review: row.state === null ? null : { authorId: row.authorId, state: row.state },
  };
}
