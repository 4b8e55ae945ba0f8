import type { DemoTestimonial } from '../content/types';
import { at, type DemoLoad } from './demo-load';
import { loadFilm } from './films';

/** Words that customers lend, a link by which more can be given, and two walls that show them. */
export async function loadTestimonials(load: DemoLoad): Promise<void> {
  const { tx, content, members } = load;
  const marketer = content.people.find(({ role }) => role === 'marketer')?.key;
  const askedBy = members.get(marketer ?? '').id;
  const [link] = await tx.sql<[{ id: number }]>`
    insert into testimonial_requests (kind, label, note, asked_by, created_at)
    values ('link', 'Card in every parcel', 'A sentence is enough. Tell us also what you would change.', ${askedBy},
            ${at(load, { daysAgo: 120, at: '09:00' })})
    returning id`;
  for (const one of content.testimonials) await loadOne(load, one, { requestId: link.id, askedBy });
  await tx.sql`
    insert into walls ${tx.sql(
      content.walls.map(({ name, layout, tags, featuredOnly, origins }) => ({
        ...{ name, layout, tags, origins, featured_only: featuredOnly, made_by: askedBy },
      })),
    )}`;
}

async function loadOne(
  load: DemoLoad,
  one: DemoTestimonial,
  { requestId, askedBy }: { requestId: number; askedBy: number },
): Promise<void> {
  const given = at(load, one);
  const productId = one.product ? load.products.get(one.product).id : null;
  const authorId = one.by ? load.members.get(one.by).id : null;
  const [row] = await load.tx.sql<[{ id: number }]>`
    insert into testimonials ${load.tx.sql({
      author_id: authorId,
      ...(one.ofReview ? await originOf(load, { authorId, productId, askedBy }) : { request_id: requestId }),
      asked_uses: one.ofReview ? one.uses : [],
      name: one.name,
      job_title: one.jobTitle ?? '',
      company: one.company ?? '',
      name_form: one.nameForm,
      words: one.words,
      short_words: one.shortWords ?? null,
      may_shorten: one.shortWords !== undefined,
      state: one.state,
      featured: one.featured ?? false,
      tags: one.tags,
      product_id: productId,
      decided_by: one.state === 'approved' ? askedBy : null,
      decided_at: one.state === 'approved' ? given : null,
      created_at: given,
    })} returning id`;
  await loadFilm(load, { kind: 'testimonial', id: row.id }, { film: one.film, ownerId: authorId });
  if (one.state === 'draft') return;
  const consents = one.uses.map((use) => ({
    ...{ testimonial_id: row.id, use, granted: true, text_version: 1, created_at: given },
    source: one.ofReview ? 'proposal' : 'form',
  }));
  await load.tx.sql`insert into testimonial_consents ${load.tx.sql(consents)}`;
}

/** The review that words are taken from. */
async function originOf(
  { tx }: DemoLoad,
  by: { authorId: number | null; productId: number | null; askedBy: number },
): Promise<Record<string, string | number>> {
  const [review] = await tx.sql<[{ id: number }]>`
    select id from reviews where author_id = ${by.authorId} and product_id = ${by.productId}`;
  return { origin_kind: 'review', origin_id: review.id, proposed_by: by.askedBy };
}
