import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import type { FormField } from '#app/components/field/form-field';
import { Select, type Choice } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { sanctionDays } from '../queue-item';
import { AuthorLetter } from './author-letter';

interface DecisionFormProps {
  action: string;
  formId: string;
  errors?: string[] | undefined;
  fields: { decision: FormField; reason: FormField; note: FormField; days: FormField };
  decisions: readonly Choice[];
  reasons: readonly Choice[];
  /** What the author will be told, after `intent=preview`; nothing is sent before the moderator has seen it. */
  letter?: { subject: string; paragraphs: readonly string[] } | null | undefined;
  authorName: string;
  /** What the ladder proposes, in words; null where no sanction is in question. */
  proposal: string | null;
}

const sanctionEnds = sanctionDays.map((days) => ({
  value: String(days),
  label: days === 1 ? 'After a day' : `After ${days} days`,
}));

/** What is done, why, and what the author reads. A decision without a reason cannot be sent. */
export function DecisionForm({
  action,
  formId,
  errors,
  fields,
  decisions,
  reasons,
  letter,
  authorName,
  proposal,
}: DecisionFormProps) {
  return (
    <form className="form decision" method="post" action={action} id={formId}>
      <FormErrors errors={errors} />
      <RadioGroup field={fields.decision} label="Decision" hint={proposal ?? undefined} choices={decisions} />
      <Select
        field={fields.days}
        label="End of a silence or suspension"
        choices={sanctionEnds}
        empty="Neither"
      />
      <Select
        field={fields.reason}
        label="Reason"
        hint="The author reads these words."
        choices={reasons}
        empty="Choose the reason"
      />
      <TextArea field={fields.note} label="A word of your own" hint="Goes into the same letter." rows={3} />
      {letter ? <AuthorLetter to={authorName} {...letter} /> : null}
      <div className="form__actions">
        {letter ? (
          <Button variant="primary" name="intent" value="decide">
            Decide and tell the author
          </Button>
        ) : null}
        <Button variant={letter ? 'plain' : 'primary'} name="intent" value="preview">
          {letter ? 'Update the letter' : 'Show what the author will read'}
        </Button>
      </div>
    </form>
  );
}
