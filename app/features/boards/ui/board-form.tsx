import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import type { BoardDraft } from '../post-drafts.server';

interface BoardFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof BoardDraft]: FieldMetadata<BoardDraft[Name]> };
  submit: string;
}

const kinds = [
  { value: 'mixed', label: 'Questions and discussions' },
  { value: 'question', label: 'Only questions' },
  { value: 'discussion', label: 'Only discussions' },
];
const visibilities = [
  { value: 'public', label: 'Everybody', hint: 'Search engines too.' },
  { value: 'members', label: 'Members', hint: 'Whoever is signed in.' },
  { value: 'staff', label: 'The team' },
];

/** What a board is for and who may read it. */
export function BoardForm({ form, fields, submit }: BoardFormProps) {
  return (
    <form method="post" className="form" id={form.id}>
      <FormErrors errors={form.errors} />
      <TextField
        field={fields.name}
        label="Name"
        hint="Its address follows the name; the old address keeps working."
      />
      <TextArea field={fields.description} label="What it is for" rows={3} />
      <RadioGroup field={fields.kind} label="It takes" choices={kinds} />
      <RadioGroup field={fields.visibility} label="Who may read it" choices={visibilities} />
      <TextField
        field={fields.position}
        label="Place in the list"
        hint="Lower numbers stand first."
        type="number"
        short
      />
      <div className="form__actions">
        <Button variant="primary">{submit}</Button>
      </div>
    </form>
  );
}
