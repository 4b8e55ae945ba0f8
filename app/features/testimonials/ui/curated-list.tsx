import { RelativeTime } from '#app/components/relative-time';
import { Tag } from '#app/components/tag';
import { paths } from '#app/lib/paths';
import { writeFilter } from '../testimonial-filter';
import { uses, useTexts, type TestimonialState, type Use } from '../testimonial';
import { TestimonialQuote, type QuoteData } from './testimonial-quote';

interface CuratedLine {
  quote: QuoteData;
  publicId: string;
  state: TestimonialState;
  uses: readonly Use[];
  tags: readonly string[];
  featured: boolean;
  at: string;
}

const stateWords: Record<TestimonialState, string> = {
  draft: 'Its author is asked',
  received: 'Waits for you',
  approved: 'Approved',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

/** The team's list: the words, how they stand, and every use that lives. */
export function CuratedList({ lines }: { lines: readonly CuratedLine[] }) {
  return (
    <ul className="quotes quotes--list">
      {lines.map(({ quote, publicId, state, uses: live, tags, featured, at }) => (
        <li key={publicId}>
          <TestimonialQuote quote={quote} />
          <div className="meta">
            <strong>{stateWords[state]}</strong>
            <span>
              {live.length > 0 ? live.map((use) => useTexts[use].title).join(', ') : 'No use allowed'}
            </span>
            {featured ? <span>Featured</span> : null}
            {tags.map((tag) => (
              <Tag key={tag} name={tag} />
            ))}
            <RelativeTime at={at} />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface TagFilterProps {
  filter: Parameters<typeof writeFilter>[0];
  tags: readonly string[];
}

/** By tag and by live use, as links: each view has an address. */
export function TagFilter({ filter, tags }: TagFilterProps) {
  const link = (change: Partial<TagFilterProps['filter']>, label: string, current: boolean) => (
    <a
      key={label}
      href={paths.testimonials(writeFilter({ ...filter, ...change }))}
      aria-current={current ? 'true' : undefined}
    >
      {label}
    </a>
  );
  return (
    <div className="filters small">
      <p className="cluster">
        <span className="muted">May be used</span>
        {link({ use: null }, 'anywhere', filter.use === null)}
        {uses.map((use) => link({ use }, useTexts[use].title.toLowerCase(), filter.use === use))}
      </p>
      {tags.length > 0 ? (
        <p className="cluster">
          <span className="muted">Tag</span>
          {link({ tag: null }, 'any', filter.tag === null)}
          {tags.map((tag) => link({ tag }, tag, filter.tag === tag))}
        </p>
      ) : null}
    </div>
  );
}
