import { Field } from './field';
import { controlAttributes, textOf, type FieldWords, type FormField } from './form-field';

interface TextAreaProps extends FieldWords {
  field: FormField;
  rows?: number | undefined;
  placeholder?: string | undefined;
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ field, label, hint, rows = 4, placeholder }: TextAreaProps) {
  return (
    <Field field={field} label={label} hint={hint}>
      <textarea
        key={field.key}
        {...controlAttributes(field, hint)}
        className="input"
        rows={rows}
        placeholder={placeholder}
        defaultValue={textOf(field)}
        minLength={field.minLength}
        maxLength={field.maxLength}
        dir="auto"
      />
    </Field>
  );
}
