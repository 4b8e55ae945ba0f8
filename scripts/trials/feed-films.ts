import { maxVideoWords } from '#app/features/videos/video';
import type { Db } from '#db/client';
import type { FieldFeeding } from './field-feeding';
import { anMp4 } from './films';
import type { TextField } from './hostile-strings';
import { sendFilm } from './send-film';
import type { TrialHouse } from './trial-house';
import type { Visitor } from './visitor';

const words: TextField = { name: 'words', most: maxVideoWords };
/** Changes of one person, below what one may send in an hour. */
const changesEach = 10;
/** Whoever holds an address is no member: nothing but the address counts what is sent, and each comes from another. */
const testimonials = 20;

interface Filmed {
  place: string;
  by: Visitor;
}

/** What is said and seen in films: with reviews, which stand on pages of products, and with testimonials, which stand on walls. */
export async function feedFilms(
  { db, signedIn, stranger }: TrialHouse,
  feeding: FieldFeeding,
): Promise<void> {
  const [reviews, lent]: [Filmed[], Filmed[]] = [[], []];
  for (const { publicId, authorId } of await listReviews(
    db,
    Math.ceil(feeding.roundsOf(words) / changesEach),
  ))
    reviews.push({ place: `/reviews/${publicId}/video`, by: await signedIn(authorId) });
  for (const { key } of await listTestimonials(db))
    lent.push({ place: `/testimonials/own/${key}/video`, by: stranger });
  for (const filmed of [reviews, lent]) {
    for (const { by, place } of filmed) await sendFilm(by, place, { ...aFilm, bytes: anMp4() });
    await feeding.feed({
      fields: [words],
      at: (round) => filmed[round % filmed.length] ?? { place: '/', by: stranger },
    });
  }
}

const aFilm = { name: 'film.mp4', type: 'video/mp4' };

/** One of each author, since one may send so many films. */
const listReviews = (db: Db, count: number) => db.sql<Array<{ publicId: string; authorId: number }>>`
  select distinct on (author_id) public_id as "publicId", author_id as "authorId" from reviews
  where state = 'published' and author_id is not null order by author_id, id limit ${count}`;

const listTestimonials = (db: Db) => db.sql<Array<{ key: string }>>`
  select author_key as key from testimonials where state = 'approved' and author_key is not null order by id limit ${testimonials}`;
