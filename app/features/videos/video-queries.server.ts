import type { Db } from '#db/client';
import type { VideoContainer } from '#app/lib/shown-video';

/** The video `v` as pages show it. */
export const shownVideoColumn = (db: Db) => db.sql`
  json_build_object('publicId', v.public_id, 'container', v.container, 'width', v.width, 'height', v.height, 'milliseconds', v.milliseconds,
                    'bytes', v.bytes, 'words', v.words, 'hasPoster', v.poster_id is not null)`;

/** A video to be served, with what it goes with, for deciding who may see it. */
export interface VideoToServe {
  publicId: string;
  container: VideoContainer;
  width: number;
  height: number;
  milliseconds: number;
  digest: string;
  poster: string | null;
  /** What it goes with: one of the two. */
  review: { authorId: number | null; state: string } | null;
  testimonialId: number | null;
}

/** The video with this address, or null. */
export async function findVideo(db: Db, publicId: string): Promise<VideoToServe | null> {
  const [row] = await db.sql<[VideoToServe?]>`
    select v.public_id as "publicId", v.container, v.width, v.height, v.milliseconds, v.digest, u.public_id as poster,
      case when r.id is not null then json_build_object('authorId', r.author_id, 'state', r.state) end as review,
      v.testimonial_id as "testimonialId"
    from videos v left join reviews r on r.id = v.review_id left join uploads u on u.id = v.poster_id where v.public_id = ${publicId}`;
  return row ?? null;
}
