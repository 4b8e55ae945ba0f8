import type { HTMLInputAutoCompleteAttribute } from 'react';
import { classNames } from '#app/lib/class-names';
import { Field } from './field';
import { controlAttributes, textOf, type FieldWords, type FormField } from './form-field';

interface TextFieldProps extends FieldWords {
  field: FormField;
  type?:
    | 'text'
    | 'email'
    | 'password'
    | 'url'
    | 'search'
    | 'number'
    | 'date'
    | 'datetime-local'
    | 'tel'
    | undefined;
  /** Say what the browser may fill in; a password manager must always be able to help. */
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  placeholder?: string | undefined;
  /** For figures, dates and codes: as wide as what goes in. */
  short?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

/** One line of text. A password is never sent back into the page. */
export function TextField({ field, label, hint, type = 'text', short, ...rest }: TextFieldProps) {
  return (
    <Field field={field} label={label} hint={hint}>
      <input
        key={field.key}
        {...controlAttributes(field, hint)}
        {...rest}
        type={type}
        className={classNames('input', short && 'input--short')}
        defaultValue={type === 'password' ? undefined : textOf(field)}
        minLength={field.minLength}
        maxLength={field.maxLength}
        min={field.min}
        max={field.max}
        step={field.step}
        pattern={field.pattern}
        dir={type === 'text' || type === 'search' ? 'auto' : undefined}
      />
    </Field>
  );
}
