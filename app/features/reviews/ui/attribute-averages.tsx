import { ReceiptNumber } from '#app/components/receipt-number';
import { Section } from '#app/components/section';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { averageRating, placeWords, type RatedAttribute } from '../attribute';
import { ScaleMark } from './scale-mark';

interface AttributeAveragesProps {
  attributes: readonly RatedAttribute[];
  /** Of the product. */
  slug: string;
}

/** Where reviewers place the product on each scale, with the counts that make the average; each opens its reviews. */
export function AttributeAverages({ attributes, slug }: AttributeAveragesProps) {
  if (attributes.length === 0) return null;
  return (
    <Section title="In detail">
      <ul className="attributes">
        {attributes.map((attribute) => (
          <li key={attribute.publicId}>
            <AttributeAverage attribute={attribute} slug={slug} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AttributeAverage({ attribute, slug }: { attribute: RatedAttribute; slug: string }) {
  const { publicId, name, low, high, counts, retired } = attribute;
  const rated = averageRating(attribute);
  return (
    <>
      <div className="attributes__head">
        <span className="attributes__name" dir="auto">
          {name}
        </span>
        {rated ? (
          <ReceiptNumber
            title={`Average: ${name}`}
            over="start"
            totalLabel="Places added up"
            terms={counts
              .map((count, at) => ({
                label: placeWords(attribute, at + 1),
                detail: plural(count, 'review', 'reviews'),
                amount: count * (at + 1),
                href:
                  count > 0
                    ? `${paths.product(slug, { rated: `${publicId}.${at + 1}` })}#reviews`
                    : undefined,
              }))
              .reverse()}
            dividedBy={{ label: 'Reviews', divisor: rated.reviews, resultLabel: 'Average' }}
          >
            {rated.average.toFixed(2)}
          </ReceiptNumber>
        ) : null}
        <span className="small muted">
          {rated ? plural(rated.reviews, 'review', 'reviews') : 'not rated yet'}
          {retired ? ', not asked at present' : ''}
        </span>
      </div>
      {rated ? <ScaleMark low={low} high={high} value={rated.average} /> : null}
    </>
  );
}
