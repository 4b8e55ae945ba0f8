import { loneLinks } from '#app/lib/markdown/lone-links';
import { mentionedHandles } from '#app/lib/markdown/mentions.mjs';
import { renderMany, RENDER_VERSION, type RenderedMarkdown } from '#app/lib/markdown/markdown.server';
import type { Db } from '#db/client';
import { enqueue } from '#db/jobs';
import { touchPages } from '#db/pages';
import { listKnownHandles } from '../accounts/member-queries.server';
import { listCards } from '../writing/card-queries.server';

/** Reviews that are rendered again in one go: a second or two, so that other jobs get their turn. */
const batchSize = 250;

/** The name under which it runs. */
export const renderReviewsAgainTask = 'reviews.render-again';

interface StaleWords {
  kind: 'review' | 'response' | 'private';
  id: number;
  reviewId: number;
  productId: number;
  source: string;
  /** Names in an import are names of another place. */
  imported: boolean;
}

/**
 * Renders reviews and answers to them again that older rules made, or that show a card by now; nothing else of them changes. Words that are
 * edited meanwhile keep what their editor made. Asks for its next turn while there is more.
 */
export async function renderReviewsAgain(db: Db): Promise<void> {
  const stale = await listStaleWords(db);
  if (stale.length === 0) return;
  const named = stale.map(({ source, imported }) => (imported ? [] : mentionedHandles(source)));
  const links = stale.map(({ source, imported }) => (imported ? [] : loneLinks(source)));
  const known = new Set(await listKnownHandles(db, named.flat()));
  const cards = await listCards(db, links.flat());
  const rendered = await renderMany(
    stale.map(({ source }) => source),
    named.map((handles, index) => ({
      handles: handles.filter((handle) => known.has(handle)),
      cards: cards.filter(({ url }) => links[index]?.includes(url)),
    })),
  );
  await db.transaction(async (tx) => {
    const reviews = columnsOf('review', stale, rendered);
    await tx.sql`
      update reviews r set body_html = made.html, render_version = ${RENDER_VERSION}
      from unnest(${reviews.ids}::bigint[], ${reviews.sources}::text[], ${reviews.bodies}::text[]) as made (id, source, html)
      where r.id = made.id and r.body_source = made.source`;
    const responses = columnsOf('response', stale, rendered);
    await tx.sql`
      update review_responses r set body_html = made.html, render_version = ${RENDER_VERSION}
      from unnest(${responses.ids}::bigint[], ${responses.sources}::text[], ${responses.bodies}::text[]) as made (id, source, html)
      where r.id = made.id and r.body_source = made.source`;
    const replies = columnsOf('private', stale, rendered);
    await tx.sql`
      update review_private_replies r set body_html = made.html, render_version = ${RENDER_VERSION}
      from unnest(${replies.ids}::bigint[], ${replies.sources}::text[], ${replies.bodies}::text[]) as made (id, source, html)
      where r.review_id = made.id and r.body_source = made.source`;
    const touched = stale.flatMap((words) => [`review:${words.reviewId}`, `product:${words.productId}`]);
    await touchPages(tx, [...new Set(touched)]);
    await enqueue(tx, renderReviewsAgainTask, {});
  });
}

function listStaleWords(db: Db): Promise<StaleWords[]> {
  return db.sql<StaleWords[]>`
    (select 'review' as kind, id, id as "reviewId", product_id as "productId", body_source as source, import_source is not null as imported
     from reviews where render_version < ${RENDER_VERSION} limit ${batchSize})
    union all
    (select 'response', a.id, r.id, r.product_id, a.body_source, false
     from review_responses a join reviews r on r.id = a.review_id
     where a.render_version < ${RENDER_VERSION} limit ${batchSize})
    union all
    (select 'private', a.review_id, r.id, r.product_id, a.body_source, false
     from review_private_replies a join reviews r on r.id = a.review_id
     where a.render_version < ${RENDER_VERSION} limit ${batchSize})`;
}

function columnsOf(
  kind: StaleWords['kind'],
  stale: readonly StaleWords[],
  rendered: readonly RenderedMarkdown[],
) {
  const chosen = stale.flatMap((words, index) =>
    words.kind === kind ? [{ words, made: rendered[index] }] : [],
  );
  return {
    ids: chosen.map(({ words }) => words.id),
    sources: chosen.map(({ words }) => words.source),
    bodies: chosen.map(({ made }) => String(made?.html ?? '')),
  };
}
