import { expect, it } from 'vitest';
import { listShowingReviews } from '#app/features/reviews/gallery-queries.server';
import { galleryPageSize, loadGallery, loadNewestTiles } from '#app/features/reviews/load-gallery.server';
import { hideReview } from '#app/features/reviews/hide-review.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aProduct } from '#tests/support/factories';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date();

async function showPhotos(reviewId: number, count: number): Promise<void> {
  await db.sql`
    with kept as (
      insert into uploads (public_id, purpose, bytes, width, height)
      select 'photo' || ${reviewId}::bigint || 'n' || n, 'review', 1, 1, 1 from generate_series(1, ${count}::int) n returning id, public_id)
    insert into review_photos (review_id, upload_id, position)
    select ${reviewId}, id, split_part(public_id, 'n', 2)::smallint from kept`;
  await db.sql`update reviews set has_photos = true where id = ${reviewId}`;
}

async function showFilm(reviewId: number): Promise<void> {
  await db.sql`
    insert into videos (public_id, review_id, container, width, height, milliseconds, bytes, digest, words)
    values (${`film${String(reviewId).padStart(8, '0')}`}, ${reviewId}, 'webm', 640, 360, 7000, 90, 'none', 'It grinds.')`;
  await db.sql`update reviews set has_video = true where id = ${reviewId}`;
}

/** Reviews that show photos, a film, both or nothing, in turn; all of one moment, so that ties are met. */
async function aFullProduct(count: number) {
  const product = await aProduct(db);
  for (let n = 0; n < count; n += 1) {
    const { id } = await aReview(db, { productId: product.id });
    if (n % 4 === 0 || n % 4 === 2) await showPhotos(id, 3);
    if (n % 4 === 1 || n % 4 === 2) await showFilm(id);
  }
  await db.sql`update reviews set occurred_at = '2026-01-01T10:00:00.123456Z' where product_id = ${product.id}`;
  return product;
}

it('pages through photos and films without tearing those of a review apart', async () => {
  const product = await aFullProduct(80);
  const [photos, films] = [new Set<string>(), new Set<string>()];
  const pages: number[] = [];
  for (let after: string | null = null; pages.length < 10;) {
    const page: Awaited<ReturnType<typeof loadGallery>> = await loadGallery(db, {
      productId: product.id,
      after,
    });
    expect(page.photos.length % 3).toBe(0);
    page.photos.forEach(({ publicId }) => photos.add(publicId));
    page.films.forEach(({ publicId }) => films.add(publicId));
    const reviews = new Set([...page.photos, ...page.films].map(({ reviewPublicId }) => reviewPublicId));
    pages.push(reviews.size);
    if (!page.next) break;
    after = page.next;
  }
  expect(pages).toEqual([galleryPageSize, galleryPageSize, 60 - 2 * galleryPageSize]);
  expect([photos.size, films.size]).toEqual([120, 40]);
});

it('puts the newest on the page of the product, a film before the photos of its review', async () => {
  const product = await aProduct(db);
  const [older, newer] = [
    await aReview(db, { productId: product.id }),
    await aReview(db, { productId: product.id }),
  ];
  await showPhotos(older.id, 4);
  await showFilm(older.id);
  await showPhotos(newer.id, 4);
  const tiles = await loadNewestTiles(db, product.id);
  expect(tiles.map((tile) => ('film' in tile ? 'film' : tile.photo.reviewPublicId))).toEqual([
    ...Array.from({ length: 4 }, () => newer.publicId),
    'film',
    ...Array.from({ length: 3 }, () => older.publicId),
  ]);
});

it('shows nothing of a review that is hidden, waits or was withdrawn', async () => {
  const product = await aProduct(db);
  const [author, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
  const [withdrawn, hidden, waiting] = [
    await aReview(db, { productId: product.id, authorId: author.id }),
    await aReview(db, { productId: product.id }),
    await aReview(db, { productId: product.id, state: 'pending', stateReason: 'rule', publishedAt: null }),
  ];
  for (const { id } of [withdrawn, hidden, waiting]) await showFilm(id);
  const shown = async () =>
    (await listShowingReviews(db, { productId: product.id, after: null, limit: 9 })).map(
      ({ publicId }) => publicId,
    );
  expect((await shown()).sort()).toEqual([withdrawn.publicId, hidden.publicId].sort());
  await withdrawReview({ db, actor: author, now }, withdrawn.publicId);
  await hideReview({ db, actor: moderator, now }, hidden.id, 'spam');
  expect(await shown()).toEqual([]);
  // Its film is gone for good: the review no longer claims one.
  expect(await db.sql`select has_video from reviews where id = ${withdrawn.id}`).toEqual([
    { has_video: false },
  ]);
});
