import type { Db } from '#db/client';
import { getUsable } from './testimonial-queries.server';
import { quoteOf } from './testimonial-view';

/** A testimonial as everybody may read it here and now. */
export interface ShownTestimonial {
  id: number;
  words: string;
  shortened: boolean;
  /** As they were written, for who holds us to them. */
  original: string;
  name: string;
  detail: string;
  incentive: string;
  relation: string;
  product: string | null;
  givenAt: string;
}

/** The one with this address as it is shown on this site now, or null. */
export async function getShownTestimonial(db: Db, publicId: string): Promise<ShownTestimonial | null> {
  const row = await getUsable(db, publicId, 'this-site');
  if (!row) return null;
  const { words, shortened, name, detail } = quoteOf(row);
  return {
    ...{ id: row.id, words, shortened, name, detail, original: row.words, givenAt: row.createdAt },
    ...{ incentive: row.incentive, relation: row.relation, product: row.product?.name ?? null },
  };
}
