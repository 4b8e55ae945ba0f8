import { Field } from './field';
import { controlAttributes, type FieldWords, type FormField } from './form-field';

interface FileInputProps extends FieldWords {
  field: FormField;
  /** For example `image/jpeg,image/png,image/webp`. A hint for the chooser; the server judges the bytes. */
  accept?: string | undefined;
}

/** Files to send along. The form needs `encType="multipart/form-data"`. */
export function FileInput({ field, label, hint, accept }: FileInputProps) {
  return (
    <Field field={field} label={label} hint={hint}>
      <input
        key={field.key}
        {...controlAttributes(field, hint)}
        className="input"
        type="file"
        accept={accept}
        multiple={field.multiple}
      />
    </Field>
  );
}
