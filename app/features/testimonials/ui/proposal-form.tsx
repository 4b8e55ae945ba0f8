import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { uses, useTexts } from '../testimonial';
import type { ProposalDraft } from '../testimonial-drafts.server';

interface ProposalFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof ProposalDraft]: FieldMetadata<ProposalDraft[Name]> };
}

/** Which of somebody's words to ask for, and for what. The whole of them stands there to be cut. */
export function ProposalForm({ form, fields }: ProposalFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <TextArea
        field={fields.words}
        label="The words you ask for"
        hint="Leave out what you do not need. No word may be added or changed."
        rows={8}
      />
      <CheckboxGroup
        field={fields.uses}
        label="What for?"
        hint="Its author says yes or no to each of them."
        choices={uses.map((use) => ({ value: use, label: useTexts[use].title, hint: useTexts[use].text }))}
      />
      <div className="form__actions">
        <Button variant="primary">Ask its author</Button>
      </div>
    </form>
  );
}
