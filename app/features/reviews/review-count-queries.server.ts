import type { Db } from '#db/client';
import { starTable, type ReviewCount, type StarTable } from './star-table';

/** The counts behind both averages, the bars and the ladder: at most some two hundred rows, however many reviews there are. */
export async function getStarTable(db: Db, productId: number): Promise<StarTable> {
  return starTable(
    await db.sql<ReviewCount[]>`
      select stars, proof, incentive, relation, count from review_counts where product_id = ${productId}`,
  );
}
