import { FieldGroup } from './field';
import { isChosen, textOf, type FormField } from './form-field';

interface ScaleInputProps {
  field: FormField;
  label: string;
  /** What one and five mean. */
  ends: readonly [low: string, high: string];
}

const places = ['1', '2', '3', '4', '5'];

/** A place on a scale of five between two words, or none: a radio group, so keys, readers and plain forms work. */
export function ScaleInput({ field, label, ends: [low, high] }: ScaleInputProps) {
  return (
    <FieldGroup field={field} label={label} className="scale-input">
      <span className="scale-input__end">
        <bdi>{low}</bdi>
      </span>
      <span className="scale-input__places">
        {places.map((place) => (
          <label className="scale-input__place" key={`${field.key ?? ''}${place}`}>
            <input
              type="radio"
              name={field.name}
              form={field.formId}
              value={place}
              defaultChecked={isChosen(field, place)}
            />
            <span aria-hidden="true">{place}</span>
            <span className="visually-hidden">{nameOf(place, low, high)}</span>
          </label>
        ))}
      </span>
      <span className="scale-input__end scale-input__end--high">
        <bdi>{high}</bdi>
      </span>
      <label className="scale-input__none">
        <input type="radio" name={field.name} form={field.formId} value="" defaultChecked={!textOf(field)} />
        No answer
      </label>
    </FieldGroup>
  );
}

function nameOf(place: string, low: string, high: string): string {
  const end = { '1': low, '5': high }[place];
  return end ? `${place} of 5: ${end}` : `${place} of 5`;
}
