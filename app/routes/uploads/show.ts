import { readFile } from 'node:fs/promises';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { mayCoverBeSeen } from '#app/features/boards/cover-queries.server';
import { mayPictureBeSeen } from '#app/features/boards/picture-queries.server';
import { getPhotoSubject } from '#app/features/reviews/review-queries.server';
import { getPictureSubject } from '#app/features/rewards/reward-queries.server';
import { photoRights } from '#app/features/testimonials/photo-queries.server';
import { pictureFile } from '#app/features/writing/keep-picture.server';
import { allowAnyone, type RouteContext } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

/** A picture, to whoever may read what it belongs to. It can only ever be a picture: our own encoding, no sniffing. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const { publicId, file } = args.params;
  const size = file === 'full.webp' ? 'full' : file === 'thumb.webp' ? 'thumb' : null;
  if (!isPublicId(publicId) || !size) throw notFound();
  const seen = orNotFound(await mayBeSeen({ db, actor }, publicId));
  const bytes = orNotFound(
    await readFile(pictureFile(visit.services.config.data.uploads, publicId, size)).catch(() => null),
  );
  // A picture never changes, but it may be hidden with its review or board: browsers keep it for five minutes, nobody between does.
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      // What is lent may be taken back, and is gone within a minute then.
      'cache-control': `private, max-age=${seen.isLent ? 30 : 300}`,
      ...(seen.elsewhere ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
    },
  });
}

/** Whether what the picture belongs to opens to whoever asks; null when it does not, or is not there. */
async function mayBeSeen(
  { db, actor }: Pick<RouteContext, 'db' | 'actor'>,
  publicId: string,
): Promise<{ isLent: boolean; elsewhere: boolean } | null> {
  const own = { isLent: false, elsewhere: false };
  const subject = await getPhotoSubject(db, publicId);
  switch (subject?.purpose) {
    case 'review':
      orRefuse(may(actor, 'review.read', orNotFound(subject.review)));
      return own;
    case 'post':
      return (await mayPictureBeSeen(db, actor, publicId)) ? own : null;
    case 'board':
      return (await mayCoverBeSeen(db, actor, publicId)) ? own : null;
    case 'reward':
      orRefuse(may(actor, 'reward.read', orNotFound(await getPictureSubject(db, publicId))));
      return own;
    case 'testimonial': {
      const rights = await photoRights(db, actor, publicId);
      return rights?.visible ? { isLent: true, elsewhere: rights.elsewhere } : null;
    }
    case 'product':
      return own;
    // Nothing, or the picture of a video: that is shown with it, by the right to it.
    default:
      return null;
  }
}
