import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';

/** The fields as they are typed. */
export interface CurationFields {
  tags: string;
  place: string;
  featured: string;
  shortWords: string;
}

interface CurationFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof CurationFields]: FieldMetadata<CurationFields[Name]> };
  words: string;
  mayShorten: boolean;
}

/** Tags and order for the walls; shorter words only where their author lets that be. */
export function CurationForm({ form, fields, words, mayShorten }: CurationFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <TextField field={fields.tags} label="Tags" hint="Separated by commas. Walls choose by them." />
      <TextField
        field={fields.place}
        label="Order"
        type="number"
        hint="Smaller stands further up; equal ones newest first."
      />
      <RadioGroup
        field={fields.featured}
        label="Featured?"
        choices={[
          { value: 'no', label: 'No' },
          { value: 'yes', label: 'Yes, before all others' },
        ]}
      />
      {mayShorten ? (
        <>
          <TextArea
            field={fields.shortWords}
            label="Shortened"
            hint="Leave words out of the original, add none. Empty shows it whole. Its author sees both."
            rows={5}
          />
          <details className="disclosure">
            <summary>The original</summary>
            <p className="quote__whole" dir="auto">
              {words}
            </p>
          </details>
        </>
      ) : (
        <p className="muted">Its author wants these words whole or not at all.</p>
      )}
      <div className="form__actions">
        <Button variant="primary">Save</Button>
      </div>
    </form>
  );
}
