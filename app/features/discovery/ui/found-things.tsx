import { StarRating } from '#app/components/star-rating';
import type { FoundThing } from '../search';
import { SearchHits } from './search-hit';

/** What was found, best first. */
export function FoundThings({ things }: { things: readonly FoundThing[] }) {
  return (
    <SearchHits
      hits={things.map(({ href, kind, title, excerpt, solved, where, author, at, stars }) => ({
        href,
        kind,
        title,
        excerpt,
        states: solved ? ['solved'] : [],
        where: where ?? undefined,
        author: author ?? undefined,
        at: at ?? undefined,
        extra: stars === null ? undefined : <StarRating stars={stars}>{null}</StarRating>,
      }))}
    />
  );
}
