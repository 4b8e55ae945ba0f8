import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { RadioGroup } from '#app/components/field/radio-group';
import type { Choice } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { actWords, challengeActs } from '../challenge';

/** The fields as they are typed. */
export interface ChallengeFields {
  title: string;
  words: string;
  act: string;
  needed: string;
  boards: string[];
  joining: string;
  points: string;
  startsOn: string;
  endsOn: string;
  state: string;
}

interface ChallengeFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof ChallengeFields]: FieldMetadata<ChallengeFields[Name]> };
  /** The boards that every member can read. */
  boards: readonly Choice[];
  submit: string;
}

/** What is to be done, how often, by whom, when, and what it gives. */
export function ChallengeForm({ form, fields, boards, submit }: ChallengeFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <TextField field={fields.title} label="Name" />
      <TextArea field={fields.words} label="Why it is worth it" rows={3} />
      <RadioGroup
        field={fields.act}
        label="What is to be done"
        choices={challengeActs.map((value) => ({
          value,
          label: actWords[value].choice,
          hint: actWords[value].hint,
        }))}
      />
      <TextField field={fields.needed} label="How many" type="number" short />
      {boards.length > 0 ? (
        <CheckboxGroup
          field={fields.boards}
          label="Boards of the card"
          hint="Only for posting in so many boards. None means every board that all members can read."
          choices={boards}
        />
      ) : null}
      <RadioGroup
        field={fields.joining}
        label="Who takes part"
        choices={[
          { value: 'everybody', label: 'Every member' },
          { value: 'joined', label: 'Whoever joins' },
        ]}
      />
      <TextField
        field={fields.points}
        label="Points for it"
        hint="0 when doing it is reward enough."
        type="number"
        short
      />
      <TextField field={fields.startsOn} label="First day" hint="From midnight, UTC." type="date" short />
      <TextField field={fields.endsOn} label="Last day" hint="Until midnight, UTC." type="date" short />
      <RadioGroup
        field={fields.state}
        label="In the list"
        choices={[
          { value: 'draft', label: 'Not yet', hint: 'Only the team sees it.' },
          { value: 'open', label: 'Yes', hint: 'From its first day on only its words can be changed.' },
        ]}
      />
      <div className="form__actions">
        <Button variant="primary">{submit}</Button>
      </div>
    </form>
  );
}
