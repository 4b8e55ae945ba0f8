import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select, type Choice } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import type { RuleKind } from '../holding-rule';
import type { RuleFields } from '../rule-form';
import { RuleTestFields } from './rule-test-fields';

export type RuleFieldset = { [Name in keyof RuleFields]: FieldMetadata<RuleFields[Name]> };

interface RuleFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: RuleFieldset;
  kind: RuleKind;
  boards: readonly Choice[];
  levels: ReadonlyArray<{ rank: number; name: string }>;
  /** The trial that is under way, to be looked at again with the same words in the form. */
  trial?: string | undefined;
}

const effects = [
  {
    value: 'hold',
    label: 'Hold it',
    hint: 'Only its author and the team see it until somebody has decided.',
  },
  { value: 'refuse', label: 'Do not take it', hint: 'The words stay in the form. Reviews are held instead.' },
  { value: 'flag', label: 'Only tell the team', hint: 'It appears, and it is in the queue.' },
];

const subjects = [
  { value: 'thread', label: 'Threads' },
  { value: 'reply', label: 'Replies' },
  { value: 'review', label: 'Reviews', hint: 'No rule ever sees their stars.' },
];

/** What a rule looks for, what happens then, and what the author reads. It can be tried before it is saved. */
export function RuleForm({ form, fields, kind, boards, levels, trial }: RuleFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      {trial ? <input type="hidden" name="trial" value={trial} /> : null}
      <TextField field={fields.name} label="Name" hint="For the team." />
      <RuleTestFields kind={kind} fields={fields} />
      <RadioGroup field={fields.effect} label="What happens" choices={effects} />
      <TextArea
        field={fields.reason}
        label="The reason"
        hint="As its author reads it, and everybody on the page of the rules. Do not tell the threshold."
        rows={2}
      />
      <CheckboxGroup field={fields.concerns} label="What it concerns" choices={subjects} />
      <CheckboxGroup
        field={fields.boards}
        label="Boards"
        hint="None ticked means all. Reviews stand in no board."
        choices={boards}
      />
      <Select
        field={fields.exemptFrom}
        label="Not for members from this level on"
        hint="The team is never concerned."
        choices={levels.map(({ rank, name }) => ({ value: String(rank), label: name }))}
        empty="For every level"
      />
      <div className="form__actions">
        <Button variant="primary" name="intent" value="save">
          Save rule
        </Button>
        <Button name="intent" value="try">
          Try it on the last 30 days
        </Button>
      </div>
    </form>
  );
}
