import { paths } from '#app/lib/paths';
import { filmPath, posterPath, type ShownVideo } from '#app/lib/shown-video';
import type { Db } from '#db/client';
import { quoteOf } from '../testimonial-view';
import { secondsToKeep } from '../wall';
import { getWall, listOnWall, type WallRow } from '../wall-queries.server';
import type { WallAnswer, WalledVideo } from './wall-answer';

/** A wall as it goes out to a page elsewhere at one moment, with what must be known about its keeping. */
export interface WallDelivery {
  row: WallRow;
  answer: WallAnswer;
  ids: number[];
  /** For how many seconds it may be kept. */
  seconds: number;
}

/** Reads a wall for pages elsewhere: what its authors lend to other sites now, and nothing else. Null where there is none. */
export async function deliverWall(
  db: Db,
  publicId: string,
  { origin, now }: { origin: string; now: Date },
): Promise<WallDelivery | null> {
  const row = await getWall(db, publicId);
  if (!row) return null;
  const words = await listOnWall(db, row, 'other-sites');
  const { name, layout, theme } = row;
  return {
    row,
    ids: words.map(({ id }) => id),
    seconds: secondsToKeep(
      now,
      words.map(({ endsAt }) => endsAt),
    ),
    answer: {
      wall: { id: row.publicId, name, layout, theme, page: origin + paths.wall(row.publicId) },
      testimonials: words.map((one) => {
        const quote = quoteOf(one);
        return {
          id: one.publicId,
          ...{ words: quote.words, shortened: quote.shortened, name: quote.name, detail: quote.detail },
          photo: quote.photo ? origin + quote.photo : null,
          video: quote.video && walledVideo(quote.video, origin),
          tags: one.tags,
        };
      }),
    },
  };
}

function walledVideo(video: ShownVideo, origin: string): WalledVideo {
  const { width, height, milliseconds, words } = video;
  return {
    ...{ url: origin + filmPath(video), poster: origin + posterPath(video) },
    ...{ width, height, seconds: milliseconds / 1_000, words },
  };
}
