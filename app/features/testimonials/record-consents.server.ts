import type { Db } from '#db/client';
import { consentVersion, type Use } from './testimonial';

/** A change of some uses of one testimonial. */
interface ConsentChange {
  testimonialId: number;
  uses: readonly Use[];
  granted: boolean;
  endsAt: string | null;
  source: 'form' | 'proposal' | 'author-page' | 'end';
}

/**
 * Adds a row for each of these uses that it changes, and says which. Saying the same again adds nothing. The caller has
 * locked the testimonial, so that of two answers at once the later one has the later row.
 */
export async function recordConsents(tx: Db, change: ConsentChange): Promise<Use[]> {
  const { testimonialId, uses, granted, endsAt, source } = change;
  const rows = await tx.sql<Array<{ use: Use }>>`
    insert into testimonial_consents (testimonial_id, use, granted, text_version, ends_at, source)
    select ${testimonialId}, asked.use, ${granted}, ${consentVersion}, ${granted ? endsAt : null}::timestamptz, ${source}
    from unnest(${[...uses]}::text[]) with ordinality as asked (use, nth)
    where not exists (
      select from (
        select c.granted, c.ends_at from testimonial_consents c
        where c.testimonial_id = ${testimonialId} and c.use = asked.use order by c.id desc limit 1) newest
      where newest.granted = ${granted} and newest.ends_at is not distinct from ${granted ? endsAt : null}::timestamptz)
      and (${granted} or exists (
        select from testimonial_consents c where c.testimonial_id = ${testimonialId} and c.use = asked.use))
    order by asked.nth returning use`;
  return rows.map(({ use }) => use);
}

/** The pages that show testimonials, and what keeps them: every wall and every single one. */
export const testimonialPages = ['testimonials'] as const;
