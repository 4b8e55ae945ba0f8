import { paths } from '#app/lib/paths';
import { shownDetail, shownName, shownWords } from './testimonial';
import type { TestimonialRow } from './testimonial-queries.server';
import type { QuoteData } from './ui/testimonial-quote';

type Shown = Pick<
  TestimonialRow,
  | 'publicId'
  | 'words'
  | 'shortWords'
  | 'name'
  | 'jobTitle'
  | 'company'
  | 'nameForm'
  | 'incentive'
  | 'relation'
  | 'photo'
  | 'video'
>;

/** A row as readers see it: their name in the form they chose, their words as they may be shown. */
export function quoteOf(row: Shown, { linked }: { linked: boolean } = { linked: false }): QuoteData {
  return {
    words: shownWords(row),
    name: shownName(row),
    detail: shownDetail(row),
    photo: row.photo ? paths.upload(row.photo, 'thumb') : null,
    video: row.video,
    shortened: row.shortWords !== null,
    ...(linked ? { href: paths.testimonial(row.publicId) } : {}),
  };
}
