import type { State } from '#app/components/state-label';
import { StarRating } from '#app/components/star-rating';
import type { FoundThing } from '../search';
import { SearchHits } from './search-hit';

/** What was found, best first. */
export function FoundThings({ things }: { things: readonly FoundThing[] }) {
  return (
    <SearchHits
      hits={things.map(({ href, kind, title, excerpt, solved, ideaStatus, where, author, at, stars }) => ({
        href,
        kind,
        title,
        excerpt,
        states: statesOf(solved, ideaStatus),
        where: where ?? undefined,
        author: author ?? undefined,
        at: at ?? undefined,
        extra: stars === null ? undefined : <StarRating stars={stars}>{null}</StarRating>,
      }))}
    />
  );
}

function statesOf(solved: boolean, ideaStatus: FoundThing['ideaStatus']): State[] {
  if (ideaStatus) return [ideaStatus === 'open' ? 'idea' : ideaStatus];
  return solved ? ['solved'] : [];
}
