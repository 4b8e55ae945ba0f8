import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { testimonialPages } from './record-consents.server';
import { isShortening } from './shortening';
import type { CurationDraft } from './testimonial-drafts.server';

export type CurateProblem =
  { code: 'refused'; because: Refusal } | { code: 'gone' } | { code: 'whole-only' } | { code: 'other-words' };

/**
 * Tags, orders, features and shortens. Shortened words stand beside the original, only where its author lets that be and
 * only by leaving out; the author sees both.
 */
export async function curateTestimonial(
  ctx: MemberContext,
  { publicId, draft }: { publicId: string; draft: CurationDraft },
): Promise<Result<null, CurateProblem>> {
  const about = { kind: 'testimonial', id: null };
  const verdict = await attempt(ctx, 'testimonial.curate', { subject: null, about });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor }) => {
    const [one] = await db.sql<[Curated?]>`
      select id, words, may_shorten as "mayShorten", short_words as "shortWords", tags, place, featured
      from testimonials where public_id = ${publicId} and state in ('received', 'approved') for update`;
    if (!one) return refused({ code: 'gone' });
    const short = draft.shortWords.replace(/\r\n?/g, '\n') || null;
    const shortWords = short === one.words ? null : short;
    if (shortWords !== null && !one.mayShorten) return refused({ code: 'whole-only' });
    if (shortWords !== null && !isShortening(one.words, shortWords)) return refused({ code: 'other-words' });
    const featured = draft.featured === 'yes';
    await db.sql`
      update testimonials set tags = ${draft.tags}, place = ${draft.place}, featured = ${featured}, short_words = ${shortWords}
      where id = ${one.id}`;
    await writeAudit(db, {
      actorId: actor.id,
      action: 'testimonial.curated',
      subjectKind: 'testimonial',
      subjectId: one.id,
      detail: {
        ...{
          tagsBefore: one.tags.length,
          tagsAfter: draft.tags.length,
          placeBefore: one.place,
          placeAfter: draft.place,
        },
        ...{ featuredBefore: one.featured, featuredAfter: featured },
        ...{ shortenedBefore: one.shortWords !== null, shortenedAfter: shortWords !== null },
      },
    });
    await announce(db, {
      kind: 'testimonial.curated',
      subjectKind: 'testimonial',
      subjectId: one.id,
      actorId: actor.id,
      payload: { shortened: shortWords !== null && shortWords !== one.shortWords },
      touches: testimonialPages,
    });
    return done(null);
  });
}

interface Curated {
  id: number;
  words: string;
  mayShorten: boolean;
  shortWords: string | null;
  tags: string[];
  place: number;
  featured: boolean;
}
