import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { Select } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { audienceChoices, keeperChoices, ownerChoices, type KnownAudiences } from '../audience-choices';
import { templateKinds } from '../board';
import type { BoardDraft } from '../board-draft.server';
import { kindTraits, threadKinds } from '../thread-kind';

interface BoardFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof Required<BoardDraft>]: FieldMetadata<BoardDraft[Name]> };
  known: KnownAudiences;
  /** Whom an admin can name as its moderators; null for whoever is none. */
  moderators: ReadonlyArray<{ id: number; name: string }> | null;
  submit: string;
}

const everybody = { value: 'public', label: 'Everybody', hint: 'Search engines too.' };
const kindChoices = threadKinds.map((kind) => ({ value: kind, ...kindTraits[kind] }));

/** What a board is for, who may see it and write in it, and what is asked of whoever writes. */
export function BoardForm({ form, fields, known, moderators, submit }: BoardFormProps) {
  return (
    <form method="post" className="form" id={form.id}>
      <FormErrors errors={form.errors} />
      <TextField
        field={fields.name}
        label="Name"
        hint="Its address follows the name; the old address keeps working."
      />
      <TextArea field={fields.description} label="What it is for" rows={3} />
      <CheckboxGroup field={fields.threadKinds} label="It takes" choices={kindChoices} />
      <BoardPeople fields={fields} known={known} />
      {moderators ? (
        <CheckboxGroup
          field={fields.moderatedBy}
          label="Who moderates it"
          hint="Flags and held posts of this board come to them. Admins moderate every board."
          choices={keeperChoices(moderators)}
        />
      ) : null}
      <BoardGuidance fields={fields} />
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

function BoardPeople({ fields, known }: Pick<BoardFormProps, 'fields' | 'known'>) {
  const choices = audienceChoices(known);
  const owners = ownerChoices(known);
  return (
    <>
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
    </>
  );
}

/** What people read before they write here, and what their words begin with. */
function BoardGuidance({ fields }: Pick<BoardFormProps, 'fields'>) {
  const templates = fields.templates.getFieldset();
  return (
    <>
      <TextArea
        field={fields.rules}
        label="Rules for writing here"
        hint="Shown to whoever starts a thread, and beside the board. Markdown. May stay empty."
        rows={4}
      />
      {templateKinds.map((kind) => (
        <TextArea
          key={kind}
          field={templates[kind]}
          label={`${kindTraits[kind].label} begins with`}
          hint="Questions that everybody should answer, so that nobody has to ask back. May stay empty."
          rows={4}
        />
      ))}
    </>
  );
}

/** The same answer as the ticks above, as far as it names buyers. */
function ownersField(seenBy: FieldMetadata<BoardDraft['seenBy']>) {
  const chosen = [seenBy.initialValue]
    .flat()
    .find((one) => typeof one === 'string' && one.startsWith('owners:'));
  return { id: `${seenBy.id}-owners`, name: seenBy.name, formId: seenBy.formId, initialValue: chosen };
}
