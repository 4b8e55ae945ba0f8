import { expect, it } from 'vitest';
import { onCardFound } from '#app/features/reviews/on-card-found.server';
import { renderReviewsAgain } from '#app/features/reviews/render-reviews-again.server';
import { renderWords } from '#app/features/reviews/render-words.server';
import { fetchCard } from '#app/features/writing/fetch-card.server';
import { findCards } from '#app/features/writing/find-cards.server';
import { done } from '#app/lib/result';
import { system } from '#app/policy/actor';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date() };
const url = 'https://example.com/burrs';

async function aReviewShowing(state: 'published' | 'pending') {
  const review = await aReview(db);
  await db.sql`update reviews set state = ${state}, state_reason = ${state === 'pending' ? 'rule' : null}, body_source = ${`As here:\n\n${url}`} where id = ${review.id}`;
  await findCards(ctx, { subjectKind: 'review', subjectId: review.id });
  return review;
}

it('draws a card into the reviews that show its address, once a published one has asked for it', async () => {
  await aReviewShowing('pending');
  expect(await db.sql`select from link_cards where url = ${url}`).toHaveLength(0);
  const review = await aReviewShowing('published');
  const [card] = await db.sql<[{ id: number }]>`select id from link_cards where url = ${url}`;
  const bytes = Buffer.from('<title>Burrs <b>& more</b></title>');
  const outbound = { readPage: () => Promise.resolve(done({ url, contentType: 'text/html', bytes })) };
  await fetchCard(db, card.id, { outbound, own: 'https://vouch.example' });
  await onCardFound(ctx, { subjectId: card.id });
  await renderReviewsAgain(db);
  const [{ html }] = await db.sql<
    [{ html: string }]
  >`select body_html as html from reviews where id = ${review.id}`;
  expect(html).toContain('class="link-card"');
  expect(html).not.toContain('<b>');
  // Whoever names it next has it at once.
  expect(String((await renderWords(db, url))?.html)).toContain('class="link-card"');
});
