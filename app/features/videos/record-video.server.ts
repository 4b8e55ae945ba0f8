import type { Db } from '#db/client';
import { enqueue } from '#db/jobs';
import { forgetUpload, recordUpload } from '../writing/record-upload.server';
import type { KeptFiles } from './keep-video.server';

/** The job that removes the files of videos whose rows are gone. */
export const dropVideoTask = 'videos.drop-files';

/** What a video goes with. */
export interface VideoHolder {
  kind: 'review' | 'testimonial';
  id: number;
}

const columnOf = { review: 'review_id', testimonial: 'testimonial_id' } as const;

interface OwnVideo {
  id: number;
  publicId: string;
  posterId: number | null;
}

/**
 * Ties a video to what it goes with, in the transaction that changes that, which has locked it. A new film takes the
 * place of the one before with its picture; a new picture or new words alone leave the film. False when there is no film at all.
 */
export async function recordVideo(
  tx: Db,
  holder: VideoHolder,
  { ownerId, words, files }: { ownerId: number | null; words: string; files: KeptFiles },
): Promise<boolean> {
  const { video, poster } = files;
  const before = await findOwn(tx, holder);
  if (!video && !before) return false;
  if (video && before) await forgetVideo(tx, holder);
  const posterId = poster ? await recordUpload(tx, poster, { ownerId, purpose: 'poster' }) : null;
  if (video) {
    await tx.sql`
      insert into videos (public_id, owner_id, ${tx.sql(columnOf[holder.kind])}, container, width, height, milliseconds, bytes, digest, words, poster_id)
      values (${video.publicId}, ${ownerId}, ${holder.id}, ${video.container}, ${video.width}, ${video.height}, ${video.milliseconds},
              ${video.bytes}, ${video.digest}, ${words}, ${posterId})`;
  } else if (before) {
    await tx.sql`update videos set words = ${words}, poster_id = coalesce(${posterId}::bigint, poster_id) where id = ${before.id}`;
    if (posterId !== null) await forgetPoster(tx, before.posterId);
  }
  return true;
}

/** Lets a video go with its picture: from here on nobody is shown it, and the files go as soon as this is committed. */
export async function forgetVideo(tx: Db, holder: VideoHolder): Promise<boolean> {
  const own = await findOwn(tx, holder);
  if (!own) return false;
  await tx.sql`delete from videos where id = ${own.id}`;
  await forgetPoster(tx, own.posterId);
  await enqueue(tx, dropVideoTask, { video: own.publicId, picture: null });
  return true;
}

async function forgetPoster(tx: Db, posterId: number | null): Promise<void> {
  const picture = posterId === null ? null : await forgetUpload(tx, posterId);
  if (picture) await enqueue(tx, dropVideoTask, { video: null, picture });
}

async function findOwn(tx: Db, { kind, id }: VideoHolder): Promise<OwnVideo | null> {
  const [own] = await tx.sql<[OwnVideo?]>`
    select id, public_id as "publicId", poster_id as "posterId" from videos where ${tx.sql(columnOf[kind])} = ${id}`;
  return own ?? null;
}
