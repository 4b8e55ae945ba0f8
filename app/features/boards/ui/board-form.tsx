import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { audienceChoices, ownerChoices, type KnownAudiences } from '../audience-choices';
import type { BoardDraft } from '../post-drafts.server';

interface BoardFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof BoardDraft]: FieldMetadata<BoardDraft[Name]> };
  known: KnownAudiences;
  submit: string;
}

const kinds = [
  { value: 'mixed', label: 'Questions and discussions' },
  { value: 'question', label: 'Only questions' },
  { value: 'discussion', label: 'Only discussions' },
];
const everybody = { value: 'public', label: 'Everybody', hint: 'Search engines too.' };

/** What a board is for, and who may see it and write in it. */
export function BoardForm({ form, fields, known, submit }: BoardFormProps) {
  const choices = audienceChoices(known);
  const owners = ownerChoices(known);
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
      <CheckboxGroup
        field={fields.seenBy}
        label="Who may see it"
        hint="One of these is enough. The team sees every board."
        choices={[everybody, ...choices]}
      />
      {owners.length > 0 ? (
        <Select
          field={ownersField(fields.seenBy)}
          label="Buyers who may see it"
          hint="Whoever an order shows to have bought it."
          choices={owners}
          empty="Of no product in particular"
        />
      ) : null}
      <CheckboxGroup
        field={fields.postedBy}
        label="Who may start threads"
        hint="Among those who see it."
        choices={choices}
      />
      <CheckboxGroup
        field={fields.repliedBy}
        label="Who may reply"
        hint="Among those who see it."
        choices={choices}
      />
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

/** The same answer as the ticks above, as far as it names buyers. */
function ownersField(seenBy: FieldMetadata<BoardDraft['seenBy']>) {
  const chosen = [seenBy.initialValue].flat().find((one) => one?.startsWith('owners:'));
  return { id: `${seenBy.id}-owners`, name: seenBy.name, formId: seenBy.formId, initialValue: chosen };
}
