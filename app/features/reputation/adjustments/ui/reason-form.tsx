import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import type { AdjustmentReasonDraft } from '../adjustment-drafts.server';

interface ReasonFormProps {
  form: FormMetadata<AdjustmentReasonDraft, string[]>;
  field: FieldMetadata<string, AdjustmentReasonDraft, string[]>;
  submit: string;
}

/** Why something is done to a correction, in words that its member reads. */
export function ReasonForm({ form, field, submit }: ReasonFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <TextArea
        field={field}
        label="Reason"
        hint="The member reads these words. Name nobody else."
        rows={4}
      />
      <div className="form__actions">
        <Button variant="primary">{submit}</Button>
      </div>
    </form>
  );
}
