import { readFile } from 'node:fs/promises';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { plainPoster } from '#app/features/videos/plain-poster';
import { videoEndings, videoTypes } from '#app/lib/shown-video';
import { videoFile } from '#app/features/videos/video-file.server';
import { findVideo } from '#app/features/videos/video-queries.server';
import { pictureFile } from '#app/features/writing/keep-picture.server';
import { rangeAnswer } from '#app/http/file-range.server';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

/** A video and the picture that stands for it, to whoever may read what they go with. Never anything else: no sniffing. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const { publicId, file } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const video = orNotFound(await findVideo(db, publicId));
  orRefuse(may(actor, 'review.read', video.review));
  const folder = visit.services.config.data.uploads;
  // It never changes, but it may be hidden with what it goes with: browsers keep it for five minutes, nobody between does.
  const headers = { 'cache-control': 'private, max-age=300' };
  if (file === 'poster.svg') {
    const type = { 'content-type': 'image/svg+xml; charset=utf-8' };
    return new Response(plainPoster(video), { headers: { ...headers, ...type } });
  }
  if (file === 'poster.webp') {
    const bytes = orNotFound(
      await readFile(pictureFile(folder, orNotFound(video.poster), 'full')).catch(() => null),
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
