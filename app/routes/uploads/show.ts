import { readFile } from 'node:fs/promises';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { mayCoverBeSeen } from '#app/features/boards/cover-queries.server';
import { mayPictureBeSeen } from '#app/features/boards/picture-queries.server';
import { getPhotoSubject } from '#app/features/reviews/review-queries.server';
import { pictureFile } from '#app/features/writing/keep-picture.server';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

/** A picture, to whoever may read what it belongs to. It can only ever be a picture: our own encoding, no sniffing. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const { publicId, file } = args.params;
  const size = file === 'full.webp' ? 'full' : file === 'thumb.webp' ? 'thumb' : null;
  if (!isPublicId(publicId) || !size) throw notFound();
  const subject = orNotFound(await getPhotoSubject(db, publicId));
  if (subject.purpose === 'review') orRefuse(may(actor, 'review.read', orNotFound(subject.review)));
  if (subject.purpose === 'post' && !(await mayPictureBeSeen(db, actor, publicId))) throw notFound();
  if (subject.purpose === 'board' && !(await mayCoverBeSeen(db, actor, publicId))) throw notFound();
  const bytes = orNotFound(
    await readFile(pictureFile(visit.services.config.data.uploads, publicId, size)).catch(() => null),
  );
  // A picture never changes, but it may be hidden with its review or board: browsers keep it for five minutes, nobody between does.
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=300' },
  });
}
