import Star from 'lucide/dist/esm/icons/star.mjs';
import { Icon } from '../icon';
import { FieldGroup } from './field';
import { isChosen, type FieldWords, type FormField } from './form-field';

const words = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'];

/** One to five stars as a radio group: arrow keys, screen readers and no JavaScript all work. */
export function StarInput({ field, label, hint }: FieldWords & { field: FormField }) {
  return (
    <FieldGroup field={field} label={label} hint={hint} className="star-input">
      {words.map((word, index) => {
        const value = String(index + 1);
        return (
          <label className="star-input__star" key={`${field.key ?? ''}${value}`}>
            <input
              className="star-input__radio"
              type="radio"
              name={field.name}
              form={field.formId}
              value={value}
              defaultChecked={isChosen(field, value)}
              required={field.required || undefined}
            />
            <Icon of={Star} />
            <span className="star-input__word">
              <span className="visually-hidden">{value === '1' ? '1 star: ' : `${value} stars: `}</span>
              {word}
            </span>
          </label>
        );
      })}
    </FieldGroup>
  );
}
