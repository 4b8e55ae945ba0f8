import type { Keyset } from '#app/lib/keyset';
import type { ShownVideo } from '#app/lib/shown-video';
import type { Db } from '#db/client';
import { shownVideoColumn } from '../videos/video-queries.server';

/** What a review of the gallery shows; its words stand on its own page. */
export interface ShowingReview {
  id: number;
  publicId: string;
  occurredAt: string;
  photos: Array<{ publicId: string; alt: string }>;
  video: ShownVideo | null;
}

/**
 * The published reviews of a product that show something, the newest first, by keyset. Photos and film come along with
 * their review, so that the end of a page never tears them apart.
 */
export async function listShowingReviews(
  db: Db,
  { productId, after, limit }: { productId: number; after: Keyset | null; limit: number },
): Promise<ShowingReview[]> {
  const keyset = after
    ? db.sql`and (occurred_at, id) < (${after.value}::timestamptz, ${after.id}::bigint)`
    : db.sql``;
  return db.sql<ShowingReview[]>`
    with page as (
      select id, public_id, occurred_at, has_photos, has_video from reviews
      where product_id = ${productId} and state = 'published' and (has_photos or has_video) ${keyset}
      order by occurred_at desc, id desc limit ${limit}
    )
    select r.id, r.public_id as "publicId", r.occurred_at as "occurredAt",
      case when r.has_photos then (
        select coalesce(json_agg(json_build_object('publicId', u.public_id, 'alt', p.alt) order by p.position), '[]')
        from review_photos p join uploads u on u.id = p.upload_id where p.review_id = r.id
      ) else '[]' end as photos,
      case when r.has_video then (select ${shownVideoColumn(db)} from videos v where v.review_id = r.id) end as video
    from page r order by r.occurred_at desc, r.id desc`;
}
