import { TextField } from '#app/components/field/text-field';
import type { FormField } from '#app/components/field/form-field';
import { maxEndLength, maxNameLength } from '#app/lib/rating-cell';

interface AttributeRowsProps {
  rows: ReadonlyArray<Record<'name' | 'low' | 'high', FormField>>;
}

/** What is asked, row by row in the order of the review form: a name and the words at its ends. */
export function AttributeRows({ rows }: AttributeRowsProps) {
  return (
    <>
      {rows.map(({ name, low, high }, at) => (
        <fieldset key={name.name} className="attribute-row">
          <legend className="visually-hidden">Scale {at + 1}</legend>
          <TextField field={{ ...plain(name), maxLength: maxNameLength }} label={`Scale ${at + 1}`} />
          <TextField field={{ ...plain(low), maxLength: maxEndLength }} label="One of five" />
          <TextField field={{ ...plain(high), maxLength: maxEndLength }} label="Five of five" />
        </fieldset>
      ))}
    </>
  );
}

const plain = ({ id, name, key, formId, errors, initialValue }: FormField): FormField => ({
  ...{ id, name, key, formId, errors, initialValue },
  // A row may stay empty, but one that names something needs its ends.
  needed: true,
});
