import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';

/** How far back the meter looks: what is older says nothing about the team of today. */
export const coverageDays = 90;

/** Of the reviews that came in these days, how many a person has answered, and how long they waited. */
export interface Coverage {
  reviews: number;
  answered: number;
  /** Half of the answered ones waited less; null where there are none. */
  medianHours: number | null;
}

/** Published reviews that were written here, of customers: those of the team itself want no answer. */
function counted({ sql }: Db, since: string) {
  return sql`
    from reviews r left join review_responses a on a.review_id = r.id
      and not exists (select from automated_accounts u where u.member_id = a.author_id)
    where r.state = 'published' and r.import_source is null and r.relation <> 'staff' and r.occurred_at >= ${since}`;
}

const sinceOf = (now: Date) => new Date(now.getTime() - coverageDays * 86_400_000).toISOString();

/** The meter itself. What an automated account has written is no answer of a person. */
export async function getCoverage(db: Db, now: Date): Promise<Coverage> {
  const [row] = await db.sql<[Coverage]>`
    select count(*)::int as reviews, count(a.id)::int as answered,
           (percentile_cont(0.5) within group (order by extract(epoch from a.occurred_at - r.occurred_at) / 3600)
             filter (where a.id is not null))::float8 as "medianHours"
    ${counted(db, sinceOf(now))}`;
  return row;
}

/** A review that nobody of the team has answered. */
export interface UnansweredReview {
  id: number;
  publicId: string;
  title: string;
  productName: string;
  occurredAt: string;
}

export const unansweredPerPage = 30;

/** Those without an answer, the one that has waited longest first. Their stars are not told: who is heard does not depend on them. */
export async function listUnansweredReviews(
  db: Db,
  { now, after }: { now: Date; after: Keyset | null },
): Promise<UnansweredReview[]> {
  const keyset = after
    ? db.sql`and (r.occurred_at, r.id) > (${after.value}::timestamptz, ${after.id}::bigint)`
    : db.sql``;
  return db.sql<UnansweredReview[]>`
    with page as (
      select r.* ${counted(db, sinceOf(now))} and a.id is null ${keyset}
      order by r.occurred_at, r.id limit ${unansweredPerPage + 1}
    )
    select r.id, r.public_id as "publicId", r.title, p.name as "productName", r.occurred_at as "occurredAt"
    from page r join products p on p.id = r.product_id order by r.occurred_at, r.id`;
}
