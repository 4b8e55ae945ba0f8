import { expect, it } from 'vitest';
import { removeReviewVideo, setReviewVideo } from '#app/features/reviews/set-review-video.server';
import type { KeptFiles } from '#app/features/videos/keep-video.server';
import { newPublicId } from '#app/lib/public-id';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date();

const aFilm = (): KeptFiles => ({
  video: {
    ...{ publicId: newPublicId(), container: 'mp4', width: 640, height: 360, milliseconds: 7_000 },
    ...{ bytes: 900, digest: 'd'.repeat(64) },
  },
  poster: { publicId: newPublicId(), width: 640, height: 360, bytes: 90 },
});

const videosOf = (reviewId: number) => db.sql`select id from videos where review_id = ${reviewId}`;
const posters = async () => (await db.sql`select from uploads where purpose = 'poster'`).length;

it('keeps one film for each review, however many come at once, and the picture of that one alone', async () => {
  const actor = await aMember(db);
  const { id, publicId } = await aReview(db, { authorId: actor.id });
  const before = await posters();
  const all = await Promise.all(
    Array.from({ length: 6 }, () =>
      setReviewVideo({ db, actor, now }, { publicId, words: 'It grinds.', files: aFilm() }),
    ),
  );
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect([(await videosOf(id)).length, (await posters()) - before]).toEqual([1, 1]);
  expect(
    await db.sql`select from events where kind = 'review.edited' and subject_id = ${id} and actor_id = ${actor.id}`,
  ).toHaveLength(6);
  expect(await removeReviewVideo({ db, actor, now }, publicId)).toEqual({ ok: true, value: null });
  expect([(await videosOf(id)).length, (await posters()) - before]).toEqual([0, 0]);
  expect(await removeReviewVideo({ db, actor, now }, publicId)).toEqual({
    ...{ ok: false, problem: { code: 'nothing' } },
  });
});

it('takes nothing from anybody else, of a review that is withdrawn or not there, and no picture without a film', async () => {
  const [actor, other] = [await aMember(db), await aMember(db, { role: 'admin' })];
  const { id, publicId } = await aReview(db, { authorId: actor.id });
  const input = { publicId, words: 'It grinds.', files: aFilm() };
  expect(await setReviewVideo({ db, actor: other, now }, input)).toEqual({
    ...{ ok: false, problem: { code: 'refused', because: 'not-yours' } },
  });
  expect(await removeReviewVideo({ db, actor: other, now }, publicId)).toMatchObject({ ok: false });
  expect(await setReviewVideo({ db, actor, now }, { ...input, publicId: 'nothinghere0' })).toEqual({
    ...{ ok: false, problem: { code: 'gone' } },
  });
  expect(await setReviewVideo({ db, actor, now }, { ...input, files: { ...aFilm(), video: null } })).toEqual({
    ok: false,
    problem: { code: 'nothing' },
  });
  await db.sql`update reviews set state = 'withdrawn' where id = ${id}`;
  expect(await setReviewVideo({ db, actor, now }, input)).toMatchObject({ ok: false });
  expect(await videosOf(id)).toHaveLength(0);
});
