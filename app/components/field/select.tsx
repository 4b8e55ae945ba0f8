import { Field } from './field';
import { controlAttributes, textOf, type FieldWords, type FormField } from './form-field';

/** One thing that can be chosen. */
export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
  /** The key that chooses it, where a page listens for keys. */
  shortcut?: string | undefined;
  disabled?: boolean | undefined;
}

interface SelectProps extends FieldWords {
  field: FormField;
  choices: readonly Choice[];
  /** The words of the empty choice ("Choose a board"); left out when there is always an answer. */
  empty?: string | undefined;
}

/** One of many. Up to about five choices a `RadioGroup` is kinder: it shows them all. */
export function Select({ field, label, hint, choices, empty }: SelectProps) {
  return (
    <Field field={field} label={label} hint={hint}>
      <select
        key={field.key}
        {...controlAttributes(field, hint)}
        className="input"
        defaultValue={textOf(field) ?? (empty ? '' : undefined)}
      >
        {empty ? <option value="">{empty}</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
