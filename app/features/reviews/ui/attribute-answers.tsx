import type { AttributeRating } from '#app/lib/rating-cell';
import { ScaleMark } from './scale-mark';

/** What a review says of each attribute, in the words that its author was asked with. */
export function AttributeAnswers({ ratings }: { ratings: readonly AttributeRating[] }) {
  if (ratings.length === 0) return null;
  return (
    <dl className="answers">
      {ratings.map(({ name, low, high, value }) => (
        <div key={`${name} ${low} ${high}`} className="answers__one">
          <dt dir="auto">{name}</dt>
          <dd>
            <span className="visually-hidden">{value} of 5, </span>
            {low || high ? <ScaleMark low={low} high={high} value={value} /> : `${value} of 5`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
