import { afterAll, describe, expect, it } from 'vitest';
import { renderReviewsAgain } from '#app/features/reviews/render-reviews-again.server';
import { closeRenderer, RENDER_VERSION } from '#app/lib/markdown/markdown.server';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
afterAll(closeRenderer);

describe('renderReviewsAgain', () => {
  it('brings reviews and answers of older rules up to date', async () => {
    const author = await aMember(db);
    const review = await aReview(db, { by: author, productId: (await aProduct(db)).id });
    const body = `:wave: @${author.handle}`;
    await db.sql`update reviews set body_source = ${body}, render_version = 1 where id = ${review.id}`;
    await db.sql`
      insert into review_responses (review_id, author_id, body_source, body_html, render_version)
      values (${review.id}, ${author.id}, ${body}, '', 1)`;
    await renderReviewsAgain(db);
    const rows = await db.sql<Array<{ html: string; version: number }>>`
      select body_html as html, render_version as version from reviews where id = ${review.id}
      union all select body_html, render_version from review_responses where review_id = ${review.id}`;
    expect(rows).toHaveLength(2);
    for (const { html, version } of rows) {
      expect(html).toContain(`👋 <a href="/members/${author.handle}"`);
      expect(version).toBe(RENDER_VERSION);
    }
  });
});
