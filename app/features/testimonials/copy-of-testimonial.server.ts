import type { Db } from '#db/client';
import { listConsents } from './consent-queries.server';
import { findByAuthorKey, listDeliveries } from './testimonial-queries.server';

/** All that the house keeps about somebody's own words, for them to take along. Null for a secret that is none. */
export async function copyOfTestimonial(db: Db, key: string): Promise<Record<string, unknown> | null> {
  const own = await findByAuthorKey(db, key);
  if (!own) return null;
  const [consents, shownAt] = await Promise.all([listConsents(db, own.id), listDeliveries(db, own.id)]);
  const { name, jobTitle, company, email, nameForm, words, shortWords, mayShorten } = own;
  const { incentive, relation, state, reason, tags, createdAt } = own;
  return {
    testimonial: {
      ...{ name, jobTitle, company, email, nameForm, words, shortWords, mayShorten },
      ...{ incentive, relation, state, reason, tags, product: own.product?.name ?? null, createdAt },
      video: own.video,
    },
    ...{ consents, shownAt },
  };
}
