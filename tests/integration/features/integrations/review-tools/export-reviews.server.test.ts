import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { importFolder } from '#app/features/integrations/import-folder.server';
import { exportReviews } from '#app/features/integrations/review-tools/export-reviews.server';
import { findReviewTool, reviewTools } from '#app/features/integrations/review-tools/known-tools';
import type { ReviewTool } from '#app/features/integrations/review-tools/review-tool';
import { storableText } from '#app/features/integrations/storable-text';
import { newPublicId } from '#app/lib/public-id';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { aProduct, aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { hostileTexts } from '#tests/support/hostile-texts';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-review-tools-'));
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true, force: true });
});
const now = new Date('2026-03-01T00:00:00Z');
const marketer = await aMember(db, { role: 'marketer' });
const kettle = await aProduct(db, { name: 'Kettle' });

beforeEach(() => db.sql`update reviews set state = 'withdrawn' where state = 'published'`);

/** A file of all published reviews, as lines of cells by heading. */
async function takeAlong(tool: ReviewTool): Promise<Array<Record<string, string>>> {
  const made = await exportReviews(
    { db, actor: marketer, now },
    { tool, product: kettle.sku, purpose: 'to move' },
    { folder, origin: 'https://shop.test' },
  );
  if (!made.ok) throw new Error(made.problem.code);
  const file = path.join(folder, `${tool.name}-reviews.csv`);
  await writeFile(file, await readFile(made.value.file));
  const { data } = Papa.parse<Record<string, string>>(await readFile(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(made.value.included);
  return data;
}

async function aPublishedReview(traits: { body: string; proven?: boolean; answer?: string }): Promise<void> {
  const author = await aMember(db);
  const review = await aReview(db, {
    productId: kettle.id,
    authorId: author.id,
    stars: 4,
    title: 'Steady, "as told"',
    bodySource: traits.body,
    pros: 'quiet; fast',
    cons: '=heavy',
    incentive: 'free-product',
    helpfulCount: 0,
    occurredAt: '2024-05-06T10:11:12Z',
    publishedAt: '2024-05-06T10:11:12Z',
  });
  await db.sql`
    with asked as (
      insert into review_attributes (public_id, category, name, low, high, position)
      select ${newPublicId()}, category, 'Pouring', 'Splashes', 'A thread', 0 from products where id = ${kettle.id}
      on conflict (category, name, low, high) do update set position = 0 returning id
    )
    insert into review_ratings (review_id, attribute_id, value) select ${review.id}, id, 4 from asked`;
  if (traits.answer)
    await db.sql`
      insert into review_responses (review_id, author_id, body_source, body_html, render_version, occurred_at)
      values (${review.id}, ${marketer.id}, ${traits.answer}, '', 0, '2024-05-07T10:00:00Z')`;
}

/** What only this house can say of a review; it does not travel. */
const ownHeadings = new Set(['review_id', 'Review Id', 'proof', 'picture_urls']);
const withoutOwn = (rows: Array<Record<string, string>>) =>
  rows
    .map((row) => Object.entries(row).filter(([heading]) => !ownHeadings.has(heading)))
    .map((cells) => JSON.stringify(cells))
    .sort();

describe('exportReviews', () => {
  it.each(reviewTools)('$title: what was taken along comes back as it was', async (tool) => {
    const texts = ['A line\nand another, with "quotes"', '-5 stars if I could', "'=quoted", ...hostileTexts];
    const bodies = texts.map((text) => storableText(text).trim()).filter((text) => text !== '');
    for (const body of bodies) await aPublishedReview({ body, answer: '@you: thank you' });
    const first = await takeAlong(tool);
    expect(first.length).toBeGreaterThan(5);
    if (tool.name === 'plain')
      expect(first[0]?.['attribute_ratings']).toBe('Pouring [Splashes | A thread] 4');
    expect(JSON.stringify(first)).not.toContain('@example');

    await db.sql`update reviews set state = 'withdrawn'`;
    const { files } = await importFolder(db, {
      path: path.join(folder, `${tool.name}-reviews.csv`),
      source: `back-${tool.name}`,
      kind: 'reviews-csv',
      tool: tool.name === 'plain' ? undefined : tool,
      product: tool.name === 'trustpilot' ? kettle.sku : undefined,
      now,
    });
    expect(files[0]?.leftOut).toEqual([]);
    expect(withoutOwn(await takeAlong(tool))).toEqual(withoutOwn(first));
  });

  it('says that a purchase is proven only where an order of ours proves it, and never after an import', async () => {
    await aPublishedReview({ body: 'Good.' });
    await db.sql`
      with ordered as (insert into orders (number, email, ordered_at) values ('900', 'a@example.test', now()) returning id),
           line as (insert into order_lines (order_id, product_id) select id, ${kettle.id} from ordered returning id)
      update reviews set proof = 'order-matched', order_line_id = (select id from line) where state = 'published'`;
    const plain = findReviewTool('plain') as ReviewTool;
    const yotpo = findReviewTool('yotpo') as ReviewTool;
    expect(await takeAlong(yotpo)).toMatchObject([{ 'Verified Purchase': 'true' }]);
    expect(await takeAlong(plain)).toMatchObject([{ proof: 'order-matched', incentive: 'free-product' }]);
    await db.sql`update reviews set state = 'withdrawn'`;
    await importFolder(db, {
      path: path.join(folder, 'plain-reviews.csv'),
      source: 'again',
      kind: 'auto',
      now,
    });
    expect(await takeAlong(plain)).toMatchObject([{ proof: 'imported', incentive: 'free-product' }]);
    expect(await takeAlong(yotpo)).toMatchObject([{ 'Verified Purchase': 'false' }]);
  });

  it('names the film of a review by its address, where the file has a place for it', async () => {
    await db.sql`update reviews set state = 'withdrawn'`;
    await aPublishedReview({ body: 'See for yourself.' });
    await db.sql`
      insert into videos (public_id, review_id, container, width, height, milliseconds, bytes, digest, words)
      select 'afilmofthis0', id, 'quicktime', 640, 360, 7000, 90, 'none', 'It pours.' from reviews where state = 'published'`;
    const url = 'https://shop.test/videos/afilmofthis0/video.mov';
    expect(await takeAlong(findReviewTool('plain') as ReviewTool)).toMatchObject([{ video_url: url }]);
    expect(await takeAlong(findReviewTool('okendo') as ReviewTool)).toMatchObject([{ videoUrls: url }]);
  });

  it('holds published words alone, is written into the log, and is refused to others', async () => {
    await aPublishedReview({ body: 'Shown.' });
    const hidden = await aMember(db);
    await aReview(db, {
      productId: kettle.id,
      authorId: hidden.id,
      state: 'pending',
      bodySource: 'Waiting.',
    });
    const plain = findReviewTool('plain') as ReviewTool;
    expect((await takeAlong(plain)).map(({ body }) => body)).toEqual(['Shown.']);
    expect(
      await db.sql`select kind, purpose, included_count as n from export_log order by id desc limit 1`,
    ).toMatchObject([{ kind: 'reviews', purpose: 'to move', n: 1 }]);
    const customer = await aMember(db);
    const refused = await exportReviews(
      { db, actor: customer, now },
      { tool: plain, product: null, purpose: 'curiosity' },
      { folder, origin: '' },
    );
    expect(refused).toMatchObject({ ok: false, problem: { because: 'team-only' } });
  });
});
