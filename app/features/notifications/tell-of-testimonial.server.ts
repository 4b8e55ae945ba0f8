import type { Db } from '#db/client';
import { enqueueNoticeLetters } from './enqueue-notice-letters.server';
import { causeOf, type NotableFact } from './notable-fact';

/** What its author hears of; all else concerns the marketers. */
const forAuthors = ['approved', 'declined', 'shortened', 'asked-again', 'proposed'];

/** The uses in the words of a sentence. */
const useWords: Record<string, string> = {
  'this-site': 'this site',
  'other-sites': 'other sites',
  social: 'social media',
  ads: 'advertisements',
  print: 'print',
};

/**
 * Tells of the steps of a testimonial: marketers of what arrives, ends or is taken back, with the places where it was used
 * and must be taken out of by hand; its author of what the team did with it or asks for, which goes by letter too.
 */
export async function tellOfTestimonial(db: Db, fact: NotableFact): Promise<void> {
  if (fact.kind === 'testimonial.curated' && fact.payload['shortened'] !== true) return;
  const what = fact.kind === 'testimonial.curated' ? 'shortened' : fact.kind.slice('testimonial.'.length);
  if (what === 'asked') return tellAsked(db, fact);
  const forAuthor = forAuthors.includes(what);
  const uses = String(fact.payload['uses'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((use) => useWords[use] ?? use);
  const detail = { what, uses: uses.join(', '), ...(forAuthor ? { forAuthor: 1 } : {}) };
  const { sql } = db;
  await sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'testimonial', ${causeOf(fact)}, 'testimonial', t.id,
           ${JSON.stringify(detail)}::jsonb || jsonb_build_object('publicId', t.public_id, 'places', case when ${what}::text in ('withdrawn', 'use-ended', 'origin-gone')
             then coalesce((select string_agg(place, ', ' order by place) from (
               select place from testimonial_deliveries d where d.testimonial_id = t.id order by last_at desc limit 5) d), '') else '' end)
    from testimonials t join members m on ${forAuthor ? sql`m.id = t.author_id` : sql`m.role in ('marketer', 'admin')`}
    where t.id = ${fact.subjectId} and m.state = 'active' and m.id is distinct from ${fact.actorId}::bigint
    on conflict do nothing`;
  if (what === 'proposed') await enqueueNoticeLetters(db, causeOf(fact), 'requests');
}

async function tellAsked(db: Db, fact: NotableFact): Promise<void> {
  const { memberId, publicId } = fact.payload;
  if (typeof memberId !== 'number') return;
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    values (${memberId}, 'testimonial', ${causeOf(fact)}, ${fact.subjectKind}, ${fact.subjectId},
            ${JSON.stringify({ what: 'asked', publicId: publicId ?? '' })}::jsonb)
    on conflict do nothing`;
}
