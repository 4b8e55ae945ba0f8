import type { FormField } from '#app/components/field/form-field';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import {
  maxPollOptions,
  minPollOptions,
  pollDays,
  pollKinds,
  pollKindWords,
  pollResults,
  pollResultWords,
} from '../poll';

/** The fields of a poll, by the names of the form. */
interface PollFieldsProps {
  fields: {
    pollQuestion: FormField;
    pollOptions: FormField;
    pollKind: FormField;
    pollDays: FormField;
    pollResults: FormField;
  };
}

/** A poll to go with the thread, folded away until somebody wants one or it was refused. */
export function PollFields({ fields }: PollFieldsProps) {
  const isWanted = Boolean(
    fields.pollQuestion.initialValue ?? fields.pollOptions.initialValue ?? fields.pollOptions.errors,
  );
  return (
    <details className="disclosure" open={isWanted}>
      <summary>Add a poll</summary>
      <div className="stack">
        <TextField field={fields.pollQuestion} label="What do you want to know?" />
        <TextArea
          field={fields.pollOptions}
          label="Answers to choose from"
          hint={`One a line, ${minPollOptions} to ${maxPollOptions}. They cannot be changed once it is posted.`}
        />
        <RadioGroup
          field={fields.pollKind}
          label="How is it answered?"
          choices={pollKinds.map((value) => ({ value, ...pollKindWords[value] }))}
        />
        <Select
          field={fields.pollDays}
          label="Open for"
          choices={pollDays.map((value) => ({
            value,
            label: value === '' ? 'As long as the thread' : value === '1' ? 'One day' : `${value} days`,
          }))}
        />
        <Select
          field={fields.pollResults}
          label="Others see what was answered"
          choices={pollResults.map((value) => ({ value, label: pollResultWords[value] }))}
        />
      </div>
    </details>
  );
}
