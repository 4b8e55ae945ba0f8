import Search from 'lucide/dist/esm/icons/search.mjs';
import { classNames } from '#app/lib/class-names';
import { Button } from './button';
import { Icon } from './icon';

interface SearchBoxProps {
  /** Unique on the page: the header has one box, a page may have another. */
  id: string;
  query?: string | undefined;
  large?: boolean | undefined;
  placeholder?: string | undefined;
}

/** Asks `/search?q=`; a GET form, so that a search has an address. */
export function SearchBox({
  id,
  query,
  large,
  placeholder = 'Search answers, reviews, people',
}: SearchBoxProps) {
  return (
    <form
      className={classNames('search-box', large && 'search-box--large')}
      role="search"
      action="/search"
      aria-label={large ? 'Search this site' : undefined}
    >
      <div className="search-box__field">
        <Icon of={Search} />
        <label className="visually-hidden" htmlFor={id}>
          Search
        </label>
        <input
          className="input"
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          placeholder={placeholder}
          maxLength={200}
          dir="auto"
        />
      </div>
      {large ? <Button variant="primary">Search</Button> : null}
    </form>
  );
}
