import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';

interface RefusalFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { reason: FieldMetadata<string> };
  /** The words that were read: no others are sent back. */
  revision: number;
  label: string;
  submit: string;
}

/** Why an article is not published as it is; its author reads it. */
export function RefusalForm({ form, fields, revision, label, submit }: RefusalFormProps) {
  return (
    <form method="post" className="form" id={form.id}>
      <FormErrors errors={form.errors} />
      <input type="hidden" name="revision" value={revision} />
      <TextArea field={fields.reason} label={label} />
      <div className="form__actions">
        <Button variant="primary">{submit}</Button>
      </div>
    </form>
  );
}
