import { readFile } from 'node:fs/promises';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { videoRights } from '#app/features/testimonials/photo-queries.server';
import { plainPoster } from '#app/features/videos/plain-poster';
import { videoEndings, videoTypes } from '#app/lib/shown-video';
import { videoFile } from '#app/features/videos/video-file.server';
import { findVideo, type VideoToServe } from '#app/features/videos/video-queries.server';
import { pictureFile } from '#app/features/writing/keep-picture.server';
import { rangeAnswer } from '#app/http/file-range.server';
import { allowAnyone, type RouteContext } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

const posterSizes: Readonly<Record<string, 'full' | 'thumb'>> = {
  'poster.webp': 'full',
  'thumb.webp': 'thumb',
};

/** A video and the picture that stands for it, to whoever may read what they go with. Never anything else: no sniffing. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const { publicId, file } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const video = orNotFound(await findVideo(db, publicId));
  const seen = orNotFound(await mayBeSeen({ db, actor }, video));
  const folder = visit.services.config.data.uploads;
  // It never changes, but it may be hidden with what it goes with: browsers keep it for five minutes, nobody between
  // does. What is lent may be taken back, and is gone within a minute then.
  const headers = {
    'cache-control': `private, max-age=${seen.isLent ? 30 : 300}`,
    ...(seen.elsewhere ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
  };
  if (file === 'poster.svg') {
    const type = { 'content-type': 'image/svg+xml; charset=utf-8' };
    return new Response(plainPoster(video), { headers: { ...headers, ...type } });
  }
  const size = posterSizes[file ?? ''];
  if (size) {
    const bytes = orNotFound(
      await readFile(pictureFile(folder, orNotFound(video.poster), size)).catch(() => null),
    );
    return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': 'image/webp' } });
  }
  const name = `video.${videoEndings[video.container]}`;
  if (file !== name) throw notFound();
  const isTaken = new URL(args.request.url).searchParams.has('download');
  return rangeAnswer(args.request, videoFile(folder, publicId), {
    digest: video.digest,
    headers: {
      ...headers,
      'content-type': videoTypes[video.container],
      ...(isTaken ? { 'content-disposition': `attachment; filename="${name}"` } : {}),
    },
  });
}

/** Whether what it goes with opens to whoever asks; null when it does not. */
async function mayBeSeen(
  { db, actor }: Pick<RouteContext, 'db' | 'actor'>,
  { review, testimonialId }: VideoToServe,
): Promise<{ isLent: boolean; elsewhere: boolean } | null> {
  if (review) {
    orRefuse(may(actor, 'review.read', review));
    return { isLent: false, elsewhere: false };
  }
  const rights = testimonialId === null ? null : await videoRights(db, actor, testimonialId);
  return rights?.visible ? { isLent: true, elsewhere: rights.elsewhere } : null;
}
