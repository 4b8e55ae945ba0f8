import { newPublicId } from '#app/lib/public-id';
import { customerPhotos } from '../content/pictures';
import type { Review } from '../content/types';
import { loadPicture } from './catalogue';
import { at, renderBodies, soonAfter, type DemoLoad } from './demo-load';
import { loadFilm } from './films';

interface PlacedReview {
  key: string;
  product: string;
  review: Review;
}

function placedReviews({ content }: Pick<DemoLoad, 'content'>): PlacedReview[] {
  return content.reviews.flatMap(({ product, reviews }) =>
    reviews.map((review, index) => ({ key: review.key ?? `${product}#${index + 1}`, product, review })),
  );
}

/** The reviews; those proved by an order point at its line. */
export async function loadReviews(load: DemoLoad): Promise<void> {
  const placed = placedReviews(load);
  const [bodies, lines] = [
    await renderBodies(
      load,
      placed.map(({ review }) => review.body),
    ),
    await orderLines(load),
  ];
  const rows = placed.map(({ product, review }, index) => {
    const [productId, author] = [load.products.get(product).id, load.members.get(review.by)];
    return {
      public_id: newPublicId(),
      product_id: productId,
      author_id: author.id,
      stars: review.stars,
      title: review.title,
      ...(bodies[index] ?? { body_source: '', body_html: '', render_version: 0 }),
      pros: (review.pros ?? []).join('\n'),
      cons: (review.cons ?? []).join('\n'),
      proof: review.proof,
      incentive: review.incentive,
      relation: review.relation,
      order_line_id:
        review.proof === 'order-matched' ? (lines.get(`${author.id} ${productId}`) ?? null) : null,
      ...stateColumns(load, review),
      has_photos: (review.photos ?? []).length > 0,
      has_video: review.film !== undefined,
      edited_at: review.updated ? at(load, review.updated) : null,
      occurred_at: at(load, review),
      created_at: at(load, review),
    };
  });
  const made = await load.tx.sql<Array<{ id: number; public_id: string }>>`
    insert into reviews ${load.tx.sql(rows)} returning id, public_id`;
  const idOf = new Map(made.map((row) => [row.public_id, row.id]));
  placed.forEach(({ key }, index) => {
    const row = rows[index];
    if (row) load.reviews.set(key, { id: idOf.get(row.public_id) ?? 0, authorId: row.author_id });
  });
}

function stateColumns(load: DemoLoad, { state, ...review }: Review) {
  if (!state) return { state: 'published', state_reason: null, published_at: at(load, review) };
  if (state.kind === 'pending')
    return {
      state: 'pending',
      state_reason: state.signals ? 'signals' : 'new-member-link',
      published_at: null,
    };
  return { state: 'withheld', state_reason: state.reason, published_at: null };
}

async function orderLines({ tx }: DemoLoad): Promise<Map<string, number>> {
  const rows = await tx.sql<Array<{ id: number; memberId: number; productId: number }>>`
    select l.id, o.member_id as "memberId", l.product_id as "productId"
    from order_lines l join orders o on o.id = l.order_id where o.source = 'demo' and l.refunded_at is null`;
  return new Map(rows.map(({ id, memberId, productId }) => [`${memberId} ${productId}`, id]));
}

/** First ratings, helpful votes, answers of the brand and photos. */
export async function loadAroundReviews(load: DemoLoad): Promise<void> {
  const placed = placedReviews(load).map((one) => ({ ...one, id: load.reviews.get(one.key).id }));
  await loadHistory(load, placed);
  await loadHelpfulVotes(load, placed);
  const [responses, replies] = [
    await responseRows(load, placed, 'brandReply'),
    await responseRows(load, placed, 'privateReply'),
  ];
  await load.tx.sql`insert into review_responses ${load.tx.sql(responses)}`;
  await load.tx.sql`insert into review_private_replies ${load.tx.sql(replies)}`;
  await loadGrownThreads(load, placed);
  await loadRatings(load, placed);
  await loadSignals(load, placed);
  for (const { id, review } of placed) {
    await loadPhotos(load, id, review);
    const ownerId = load.members.get(review.by).id;
    await loadFilm(load, { kind: 'review', id }, { film: review.film, ownerId });
  }
}

type KnownReview = PlacedReview & { id: number };

async function loadHistory(load: DemoLoad, placed: readonly KnownReview[]): Promise<void> {
  const rows = placed.flatMap(({ id, review: { earlier } }) => {
    if (!earlier) return [];
    const { stars, title, body } = earlier;
    return [{ review_id: id, stars, title, body_source: body, occurred_at: at(load, earlier) }];
  });
  await load.tx.sql`insert into review_history ${load.tx.sql(rows)}`;
}

/** The threads that grew from reviews; who has changed theirs since was asked to. */
async function loadGrownThreads(load: DemoLoad, placed: readonly KnownReview[]): Promise<void> {
  const rows = placed.flatMap(({ id, review: { thread, updated } }) => {
    if (!thread) return [];
    const askedAt = updated ? at(load, updated) : null;
    return [{ review_id: id, thread_id: load.threads.get(thread).id, asked_at: askedAt }];
  });
  await load.tx.sql`insert into review_threads ${load.tx.sql(rows)}`;
}

/** What spoke for a look at those that wait. */
async function loadSignals(load: DemoLoad, placed: readonly KnownReview[]): Promise<void> {
  for (const { id, review } of placed) {
    const signals = review.state?.kind === 'pending' ? (review.state.signals ?? []) : [];
    for (const { kind, words, of } of signals) {
      const shown = of ? [load.reviews.get(of).id] : [];
      await load.tx.sql`
        insert into review_signals (review_id, kind, evidence)
        select ${id}, ${kind}, jsonb_build_object('words', ${words}::text, 'reviews', array(
          select public_id from reviews where id = any(${shown}::bigint[])))`;
    }
  }
}

/** Where reviews stand on the scales of their category. */
async function loadRatings({ tx }: DemoLoad, placed: readonly KnownReview[]): Promise<void> {
  const rows = placed.flatMap(({ id, review: { rated = [] } }) =>
    rated.map((value, position) => ({ id, position, value })),
  );
  await tx.sql`
    insert into review_ratings (review_id, attribute_id, value)
    select s.id, a.id, s.value
    from json_to_recordset(${JSON.stringify(rows)}::json) as s (id bigint, position smallint, value smallint)
    join reviews r on r.id = s.id join products p on p.id = r.product_id
    join review_attributes a on a.category = p.category and a.position = s.position`;
}

async function loadHelpfulVotes(load: DemoLoad, placed: readonly KnownReview[]): Promise<void> {
  const rows = placed.flatMap(({ id, key, review }) =>
    (review.helpful ?? []).map((voter) => {
      const member = load.members.get(voter);
      const moment = { key: `helpful ${key} ${voter}`, joined: at(load, member.joined) };
      return { review_id: id, member_id: member.id, created_at: soonAfter(load, at(load, review), moment) };
    }),
  );
  await load.tx.sql`insert into review_helpful_votes ${load.tx.sql(rows)}`;
}

/** What the team answered, in public or in private. */
async function responseRows(
  load: DemoLoad,
  placed: readonly KnownReview[],
  of: 'brandReply' | 'privateReply',
) {
  const answered = placed.flatMap(({ id, review }) => {
    const brandReply = review[of];
    return brandReply ? [{ id, brandReply }] : [];
  });
  const bodies = await renderBodies(
    load,
    answered.map(({ brandReply }) => brandReply.body),
  );
  return answered.map(({ id, brandReply }, index) => ({
    review_id: id,
    author_id: load.members.get(brandReply.by).id,
    ...(bodies[index] ?? { body_source: '', body_html: '', render_version: 0 }),
    occurred_at: at(load, brandReply),
    created_at: at(load, brandReply),
  }));
}

async function loadPhotos(load: DemoLoad, reviewId: number, { by, photos = [] }: Review): Promise<void> {
  for (const [position, key] of photos.entries()) {
    const picture = customerPhotos[key];
    if (!picture) throw new Error(`the demo content names the photo "${key}", which is not there`);
    const uploadId = await loadPicture(load, picture, {
      purpose: 'review',
      ownerId: load.members.get(by).id,
    });
    await load.tx.sql`
      insert into review_photos (review_id, upload_id, position, alt)
      values (${reviewId}, ${uploadId}, ${position}, ${picture.alt})`;
  }
}
