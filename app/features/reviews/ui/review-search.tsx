import Search from 'lucide/dist/esm/icons/search.mjs';
import { Button } from '#app/components/button';
import { Icon } from '#app/components/icon';
import { writeReviewFilter, type ReviewFilter } from '../review-filter';

/** Words to be found in the reviews of this product; a GET form, so that what is found has an address. */
export function ReviewSearch({ action, filter }: { action: string; filter: ReviewFilter }) {
  const kept = Object.entries(writeReviewFilter({ ...filter, words: '' }));
  return (
    <form className="search-box" role="search" action={action} aria-label="Search these reviews">
      {kept.map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="search-box__field">
        <Icon of={Search} />
        <label className="visually-hidden" htmlFor="review-words">
          Search these reviews
        </label>
        <input
          className="input"
          id="review-words"
          name="q"
          type="search"
          defaultValue={filter.words}
          placeholder="Search these reviews"
          maxLength={200}
          dir="auto"
        />
      </div>
      <Button>Search</Button>
    </form>
  );
}
