import type { Db } from '#db/client';
import { announceTogether } from '#db/events';
import type { CommandContext } from '../command';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { countReviews } from './review-counts.server';

/** The brand has named the hosts of its own addresses: reviews from there say so from now on. */
export function onTermsChanged({ db }: CommandContext): Promise<void> {
  return markInsiders(db, null);
}

/**
 * Marks the reviews of people with a confirmed address at one of the brand's hosts as written by its staff: of one member,
 * or of all. The mark is only ever set here. Taking a host off the list tells nothing about who wrote what before.
 */
export async function markInsiders(tx: Db, memberId: number | null): Promise<void> {
  const { brandDomains } = await getReviewTerms(tx);
  if (brandDomains.length === 0) return;
  const marked = await tx.sql<Array<{ id: number; productId: number }>>`
    select r.id, r.product_id as "productId" from reviews r join members m on m.id = r.author_id
    where r.relation <> 'staff' and r.import_source is null and m.email_verified_at is not null
      and (${memberId}::bigint is null or m.id = ${memberId}::bigint)
      and exists (
        select from unnest(${brandDomains}::text[]) as domain
        where lower(split_part(m.email::text, '@', 2)) = domain or lower(split_part(m.email::text, '@', 2)) like '%.' || domain)
    order by r.id for update of r`;
  if (marked.length === 0) return;
  const ids = marked.map(({ id }) => id);
  await countReviews(tx, ids, -1);
  await tx.sql`update reviews set relation = 'staff' where id = any(${ids}::bigint[])`;
  await countReviews(tx, ids, 1);
  await announceTogether(
    tx,
    marked.map(({ id, productId }) => ({
      kind: 'review.proof-changed' as const,
      subjectKind: 'review',
      subjectId: id,
      touches: [`product:${productId}`, `review:${id}`, 'products'],
    })),
  );
}
