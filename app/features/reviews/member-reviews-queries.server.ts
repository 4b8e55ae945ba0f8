import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';

/** A review as the profile of its writer lists it. */
export interface MemberReview {
  id: number;
  publicId: string;
  productName: string;
  stars: number;
  title: string;
  bodySource: string;
  occurredAt: string;
  helpfulCount: number;
}

const memberReviewPageSize = 20;

/** The published reviews of a member, newest first, one more than a page shows. */
export async function listReviewsOfMember(
  db: Db,
  memberId: number,
  after: Keyset | null,
): Promise<MemberReview[]> {
  return db.sql<MemberReview[]>`
    select r.id, r.public_id as "publicId", p.name as "productName", r.stars, r.title, left(r.body_source, 500) as "bodySource",
           r.occurred_at as "occurredAt", r.helpful_count as "helpfulCount"
    from reviews r join products p on p.id = r.product_id
    where r.author_id = ${memberId} and r.state = 'published'
      and (${after === null} or (r.occurred_at, r.id) < (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))
    order by r.occurred_at desc, r.id desc limit ${memberReviewPageSize + 1}`;
}

/** How many of their reviews are published. */
export async function countReviewsOfMember(db: Db, memberId: number): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*) from reviews where author_id = ${memberId} and state = 'published'`;
  return row.count;
}
