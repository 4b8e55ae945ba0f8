import { done, refused, type Result } from '#app/lib/result';
import { newPublicId } from '#app/lib/public-id';
import { dropPictures, keepPicture, type KeptPicture } from '../writing/keep-picture.server';
import { cleanVideo, type CleanVideo } from './clean-video.server';
import { maxPosterBytes, maxVideoBytes, type VideoProblem } from './video';
import { dropVideos, videoFile } from './video-file.server';

/** A video that comes with a form and lies in the uploads folder, as it was sent. */
interface ReceivedVideo {
  publicId: string;
}

/** A name for a video that is about to come, and where its bytes go (`readLargeForm`). */
export function placeForVideo(
  folder: string,
): ReceivedVideo & { field: 'video'; place: string; maxBytes: number } {
  const publicId = newPublicId();
  return { publicId, field: 'video', place: videoFile(folder, publicId), maxBytes: maxVideoBytes };
}

/** The same once it is clean, not yet tied to anything. */
export type KeptVideo = CleanVideo & { publicId: string };

/** What a form about a video brings: a film, a picture for it, or one of them. */
interface SentVideo {
  video: ReceivedVideo | null;
  poster: FormDataEntryValue | null;
}

export interface KeptFiles {
  video: KeptVideo | null;
  poster: KeptPicture | null;
}

/** Judges and cleans what came with a form. Where one of the two cannot be taken, nothing is kept. */
export async function keepVideo(
  folder: string,
  { video, poster }: SentVideo,
): Promise<Result<KeptFiles, VideoProblem>> {
  if (video) {
    const cleaned = await cleanVideo(videoFile(folder, video.publicId));
    if (!cleaned.ok) {
      await dropVideos(folder, [video.publicId]);
      return refused(cleaned.problem);
    }
    const picture = await keepPoster(folder, poster);
    if (picture !== 'unreadable')
      return done({ video: { ...cleaned.value, publicId: video.publicId }, poster: picture });
    await dropVideos(folder, [video.publicId]);
    return refused('poster');
  }
  const picture = await keepPoster(folder, poster);
  return picture === 'unreadable' ? refused('poster') : done({ video: null, poster: picture });
}

async function keepPoster(
  folder: string,
  sent: FormDataEntryValue | null,
): Promise<KeptPicture | 'unreadable' | null> {
  if (sent === null || typeof sent === 'string' || sent.size === 0) return null;
  if (sent.size > maxPosterBytes) return 'unreadable';
  return (await keepPicture(folder, Buffer.from(await sent.arrayBuffer()))) ?? 'unreadable';
}

/** Removes what was kept when its words were refused after all. */
export async function dropKept(folder: string, { video, poster }: KeptFiles): Promise<void> {
  if (video) await dropVideos(folder, [video.publicId]);
  if (poster) await dropPictures(folder, [poster.publicId]);
}
