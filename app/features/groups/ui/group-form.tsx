import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { describeEntry } from '../group';
import type { GroupDraft } from '../group-drafts.server';

interface GroupFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof GroupDraft]: FieldMetadata<GroupDraft[Name]> };
  submit: string;
}

const kinds = [
  { value: 'open', label: describeEntry('open') },
  { value: 'closed', label: describeEntry('closed'), hint: 'Everybody sees that the group is there.' },
  { value: 'invitation', label: describeEntry('invitation'), hint: 'Nobody else learns that it is there.' },
];

/** What a group is for and how one gets in. */
export function GroupForm({ form, fields, submit }: GroupFormProps) {
  return (
    <form method="post" className="form" id={form.id}>
      <FormErrors errors={form.errors} />
      <TextField field={fields.name} label="Name" hint="Its address follows the name." />
      <TextArea field={fields.description} label="What it is for" rows={3} />
      <RadioGroup field={fields.kind} label="How one gets in" choices={kinds} />
      <div className="form__actions">
        <Button variant="primary">{submit}</Button>
      </div>
    </form>
  );
}
