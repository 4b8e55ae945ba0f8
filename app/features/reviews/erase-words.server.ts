import type { Db } from '#db/client';
import { announce } from '#db/events';
import { forgetMatchedWords } from '../rules/forget-matched-words.server';
import { discardPosted } from '../writing/discard-draft.server';
import { dropPictures } from '../writing/keep-picture.server';
import { forgetUpload } from '../writing/record-upload.server';
import { erasedTitle } from './review';

/** A withdrawn review that the caller has locked. */
export interface ErasableReview {
  id: number;
  publicId: string;
  authorId: number | null;
}

/**
 * Deletes what a withdrawn review says and said before, its ratings and photos, what the brand answered to it, and what
 * a rule met in it. Its row stays with its stars, so that it is counted as withdrawn and its first rating is known when
 * it is written anew; so do points and proofs, which hold ids alone.
 *
 * The files go before the rows commit: killed in between, the words are due still, and whoever comes next ends it.
 */
export async function eraseWords(
  tx: Db,
  review: ErasableReview,
  { folder, now }: { folder: string; now: Date },
): Promise<void> {
  const { id, publicId, authorId } = review;
  const photos = await tx.sql<Array<{ id: number; publicId: string }>>`
    select u.id, u.public_id as "publicId" from review_photos p join uploads u on u.id = p.upload_id where p.review_id = ${id}`;
  await dropPictures(
    folder,
    photos.map((photo) => photo.publicId),
  );
  await tx.sql`delete from review_photos where review_id = ${id}`;
  for (const photo of photos) await forgetUpload(tx, photo.id);
  await tx.sql`delete from review_ratings where review_id = ${id}`;
  await tx.sql`delete from review_responses where review_id = ${id}`;
  await tx.sql`delete from review_private_replies where review_id = ${id}`;
  await tx.sql`
    update review_history set title = ${erasedTitle}, body_source = '', pros = '', cons = '', ratings = '[]'
    where review_id = ${id}`;
  await tx.sql`
    update reviews set title = ${erasedTitle}, body_source = '', body_html = '', pros = '', cons = '', has_photos = false,
      words_until = null, words_erased_at = ${now.toISOString()}
    where id = ${id}`;
  await forgetMatchedWords(tx, { subject: 'review', id });
  if (authorId !== null) await discardPosted(tx, authorId, [{ kind: 'edit-review', about: publicId }]);
  await announce(tx, {
    kind: 'review.erased',
    subjectKind: 'review',
    subjectId: id,
    touches: [`review:${id}`],
  });
}
