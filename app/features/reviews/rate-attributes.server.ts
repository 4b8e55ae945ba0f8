import type { Db } from '#db/client';
import type { RatingsDraft } from './attribute';

/**
 * Keeps how a review rates what the category of its product asks, in place of what it said of that before. Answers to
 * what is not asked any more stay as they were; keys that the category does not ask are passed over. Call it between
 * counting the review out and in.
 */
export async function rateAttributes(tx: Db, reviewId: number, ratings: RatingsDraft): Promise<void> {
  const asked = tx.sql`
    select a.id, a.public_id from reviews r join products p on p.id = r.product_id
    join review_attributes a on a.category = p.category and a.retired_at is null where r.id = ${reviewId}`;
  await tx.sql`delete from review_ratings where review_id = ${reviewId} and attribute_id in (select id from (${asked}) asked)`;
  const given = Object.entries(ratings).filter((entry): entry is [string, number] => entry[1] !== undefined);
  if (given.length === 0) return;
  await tx.sql`
    insert into review_ratings (review_id, attribute_id, value)
    select ${reviewId}, asked.id, given.value
    from unnest(${given.map(([key]) => key)}::text[], ${given.map(([, value]) => value)}::int[]) as given (key, value)
    join (${asked}) asked on asked.public_id = given.key`;
}
