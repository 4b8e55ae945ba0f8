import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { neededField } from '#app/components/field/form-field';
import { FormErrors } from '#app/components/form-errors';
import { giftDays } from '../birthday';
import { actWords } from '../occasion';
import type { OccasionTermsForm } from '../occasion-terms-draft.server';

export type TermsFields = { [Name in keyof OccasionTermsForm]: FieldMetadata<string | number> };

interface TermsFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: TermsFields;
}

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** What is celebrated, at which numbers, with which words, and what it gives. */
export function TermsForm({ form, fields }: TermsFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <NumberFields fields={fields} />
      <TextField
        field={fields.milestoneWords}
        label="Your words for a milestone"
        hint="They follow the sentence that the house writes. They come from the brand, never from a person."
      />
      <h2>Whole years here</h2>
      <RadioGroup
        field={neededField(fields.anniversaries)}
        label="Congratulate on whole years"
        choices={yesOrNo}
      />
      <TextField
        field={neededField(fields.anniversaryPoints)}
        label="Points for a whole year"
        type="number"
        short
      />
      <TextField field={fields.anniversaryWords} label="Your words for a whole year" />
      <h2>Birthdays</h2>
      <p className="muted">
        Only for members who enter theirs, day and month; nobody of the team sees whose it is. A birthday
        gives no points: the ledger is kept for ever and would tell the day.
      </p>
      <RadioGroup field={neededField(fields.birthdays)} label="Greet on birthdays" choices={yesOrNo} />
      <TextField field={fields.birthdayWords} label="Your words for a birthday" />
      <TextArea
        field={fields.birthdayGift}
        label="Added for whoever entered the day in time"
        hint={`Such as a code for your shop, the same for everybody. Only for those who entered the day at least ${giftDays} days before.`}
        rows={2}
      />
      <div className="form__actions">
        <Button variant="primary">Save</Button>
      </div>
    </form>
  );
}

function NumberFields({ fields }: { fields: TermsFields }) {
  const few = 'Round numbers, as in 10, 50, 100. None when it is not celebrated.';
  return (
    <>
      <h2>Milestones</h2>
      <TextField field={fields.acceptedAnswers} label={actWords['reply.accepted'].label} hint={few} />
      <TextField
        field={neededField(fields.acceptedAnswersPoints)}
        label="Points for each number of accepted answers"
        type="number"
        short
      />
      <TextField
        field={fields.peopleHelped}
        label={actWords['people.helped'].label}
        hint="Each person counts once. Gives no points."
      />
      <TextField field={fields.replies} label={actWords['reply.posted'].label} />
      <TextField
        field={neededField(fields.repliesPoints)}
        label="Points for each number of replies"
        type="number"
        short
      />
      <TextField field={fields.threads} label={actWords['thread.posted'].label} />
      <TextField
        field={neededField(fields.threadsPoints)}
        label="Points for each number of threads"
        type="number"
        short
      />
      <TextField
        field={fields.reviews}
        label={actWords['review.published'].label}
        hint="Whatever their stars. Gives no points: what is given for a review makes it a rewarded one."
      />
    </>
  );
}
