import type { Db } from '#db/client';
import { defaultReviewTerms, type ReviewTerms } from './review-terms';

/** What the brand has set about reviews; what it has not set is as the house comes. */
export async function getReviewTerms(db: Db): Promise<ReviewTerms> {
  const [row] = await db.sql<[{ value: Partial<ReviewTerms> }?]>`
    select value from settings where key = 'reviews'`;
  return { ...defaultReviewTerms, ...row?.value };
}
