import { expect, it } from 'vitest';
import { addFetchedPhotos } from '#app/features/reviews/add-fetched-photos.server';
import { newPublicId } from '#app/lib/public-id';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

it('shows fetched photos with a review, in their order, and tells nobody', async () => {
  const { id, productId } = await aReview(db);
  const photo = () => ({ publicId: newPublicId(), width: 4, height: 3, bytes: 90 });
  const photos = [photo(), photo()];
  await db.transaction((tx) => addFetchedPhotos(tx, { id, productId, authorId: null }, photos));
  expect(
    await db.sql`select u.public_id from review_photos p join uploads u on u.id = p.upload_id where p.review_id = ${id} order by p.position`,
  ).toMatchObject(photos.map(({ publicId }) => ({ public_id: publicId })));
  expect(await db.sql`select has_photos from reviews where id = ${id}`).toMatchObject([{ has_photos: true }]);
  expect(await db.sql`select from events where subject_kind = 'review' and subject_id = ${id}`).toHaveLength(
    0,
  );
});
