import type { FieldMetadata } from '@conform-to/react';
import { ScaleInput } from '#app/components/field/scale-input';
import type { Attribute, RatingsDraft } from '../attribute';

interface AttributeInputsProps {
  attributes: readonly Attribute[];
  field: FieldMetadata<RatingsDraft>;
}

/** What the brand asks about this kind of product. Folded away, because a review is whole without; open once answered. */
export function AttributeInputs({ attributes, field }: AttributeInputsProps) {
  if (attributes.length === 0) return null;
  const fields = field.getFieldset();
  const answered = attributes.some(({ publicId }) => Boolean(fields[publicId]?.initialValue));
  return (
    <details className="disclosure" open={answered || undefined}>
      <summary>Rate in detail: {attributes.map(({ name }) => name).join(', ')}</summary>
      <div className="stack stack--s">
        {attributes.map(({ publicId, name, low, high }) => {
          const one = fields[publicId];
          return one ? <ScaleInput key={publicId} field={one} label={name} ends={[low, high]} /> : null;
        })}
      </div>
    </details>
  );
}
