import { classNames } from '#app/lib/class-names';
import type { Layout } from '../wall';
import { TestimonialQuote, type QuoteData } from './testimonial-quote';

interface WallProps {
  name: string;
  layout: Layout;
  quotes: ReadonlyArray<QuoteData & { publicId: string }>;
}

/** Quotes side by side, in a row that is scrolled by hand, or one alone. The row needs no script and snaps by itself. */
export function Wall({ name, layout, quotes }: WallProps) {
  const scrolls = layout === 'carousel';
  return (
    <ul
      className={classNames('wall', `wall--${layout}`)}
      aria-label={name}
      {...(scrolls ? { tabIndex: 0, role: 'list' } : {})}
    >
      {quotes.map(({ publicId, ...quote }) => (
        <li key={publicId} className="wall__item">
          <TestimonialQuote quote={quote} />
        </li>
      ))}
    </ul>
  );
}
