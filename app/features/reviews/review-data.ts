import { textOfHtml } from '#app/lib/markdown/text-of-html';
import { paths } from '#app/lib/paths';
import { filmPath, posterPath, videoTypes, type ShownVideo } from '#app/lib/shown-video';
import { averageRating, type RatedAttribute } from './attribute';
import type { ReviewRow } from './review-queries.server';
import { originalOf } from './review-platform';
import type { StarCounts } from './star-table';

/** A published review for programs: what its card shows, with the three fields that say how far it is proved. */
export function reviewData(row: ReviewRow, origin: string) {
  return {
    id: row.publicId,
    url: origin + paths.review(row.publicId),
    stars: row.stars,
    title: row.title,
    text: textOfHtml(row.html),
    pros: row.pros,
    cons: row.cons,
    ratings: row.ratings.map(({ name, low, high, value }) => ({ name, low, high, value })),
    proof: row.proof,
    incentive: row.incentive,
    given: row.given,
    relation: row.relation,
    author: {
      name: row.authorName ?? 'Former member',
      url: row.authorHandle ? origin + paths.member(row.authorHandle) : null,
    },
    writtenAt: row.occurredAt,
    editedAt: row.editedAt,
    first: row.firstStars === null ? null : { stars: row.firstStars, at: row.firstAt },
    helpful: row.helpfulCount,
    photos: row.photos.map(({ publicId, alt }) => ({ url: origin + paths.upload(publicId), alt })),
    video: row.video && videoData(row.video, origin),
    response: row.response && { text: textOfHtml(row.response.html), at: row.response.at },
    original: originalOf(row.importTool, row.importRef)?.href ?? null,
  };
}

/** A video for programs: the film, the picture that stands for it, and what is said or seen in it. */
function videoData(video: ShownVideo, origin: string) {
  const { container, width, height, milliseconds, bytes, words } = video;
  return {
    url: origin + filmPath(video),
    poster: origin + posterPath(video),
    type: videoTypes[container],
    ...{ width, height, seconds: milliseconds / 1_000, bytes, words },
  };
}

/** Where reviewers place a product on the scale of an attribute, for programs. */
export function attributeData({ name, low, high, counts, retired }: RatedAttribute) {
  const rated = averageRating({ counts });
  return {
    ...{ name, low, high },
    average: rated === null ? null : Number(rated.average.toFixed(2)),
    count: rated?.reviews ?? 0,
    byPlace: Object.fromEntries(counts.map((of, at) => [at + 1, of])),
    asked: !retired,
  };
}

/** An average with what it is made of, so that whoever shows it can show that too. */
export function averageData(counts: StarCounts) {
  const count = counts.reduce((sum, of) => sum + of, 0);
  const stars = counts.reduce((sum, of, at) => sum + of * (at + 1), 0);
  return {
    average: count === 0 ? null : Number((stars / count).toFixed(2)),
    count,
    byStars: Object.fromEntries(counts.map((of, at) => [at + 1, of])),
  };
}
