import type { FieldMetadata } from '@conform-to/react';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { consentText, consentVersion, spans, uses, useTexts, type Use } from '../testimonial';
import type { ProposalAnswer } from '../testimonial-drafts.server';

type Lending = Omit<ProposalAnswer, 'answer'>;
export type LendingFieldset = { [Name in keyof Lending]: FieldMetadata<Lending[Name]> };

const useChoices = uses.map((use) => ({ value: use, label: useTexts[use].title, hint: useTexts[use].text }));

const nameChoices = [
  { value: 'full', label: 'My full name' },
  { value: 'first', label: 'My first name only' },
  { value: 'initials', label: 'My initials' },
  { value: 'role', label: 'My role and company, no name' },
];

interface LendingFieldsProps {
  fields: LendingFieldset;
  /** Only these uses are asked for; all unless told otherwise. */
  asked?: readonly Use[];
}

/** What somebody lends, for what, for how long and under which name. Nothing is ticked beforehand. */
export function LendingFields({ fields, asked = uses }: LendingFieldsProps) {
  return (
    <>
      <CheckboxGroup
        field={fields.uses}
        label="Where may they be used?"
        hint={`${consentText} (Wording ${consentVersion})`}
        choices={useChoices.filter(({ value }) => asked.includes(value))}
      />
      <Select field={fields.months} label="For how long?" choices={[...spans]} />
      <RadioGroup field={fields.nameForm} label="How is your name shown?" choices={nameChoices} />
      <TextField field={fields.jobTitle} label="Your role" />
      <TextField field={fields.company} label="Your company" />
      <RadioGroup
        field={fields.mayShorten}
        label="May they be shortened?"
        hint="Only by leaving out. Nobody may add or change a word, and you see both wordings."
        choices={[
          { value: 'no', label: 'No, whole or not at all' },
          { value: 'yes', label: 'Yes, parts may be left out' },
        ]}
      />
    </>
  );
}
