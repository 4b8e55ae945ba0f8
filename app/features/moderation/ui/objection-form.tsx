import { Button } from '#app/components/button';
import type { FormField } from '#app/components/field/form-field';
import { RadioGroup } from '#app/components/field/radio-group';
import type { Choice } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { AuthorLetter } from './author-letter';

interface ObjectionFormProps {
  action: string;
  formId: string;
  errors?: string[] | undefined;
  fields: { reason: FormField; note: FormField };
  reasons: readonly Choice[];
  /** What the author will be told, after `intent=preview`; nothing is sent before it was seen. */
  letter?: { subject: string; paragraphs: readonly string[] } | null | undefined;
  authorName: string;
}

/** A listed reason and a word to the author. Without a reason there is no objection. */
export function ObjectionForm({ action, formId, errors, letter, authorName, ...form }: ObjectionFormProps) {
  return (
    <form className="form decision" method="post" action={action} id={formId}>
      <FormErrors errors={errors} />
      <RadioGroup
        field={form.fields.reason}
        label="Reason"
        hint="The author reads these words. There are no others."
        choices={form.reasons}
      />
      <TextArea
        field={form.fields.note}
        label="A word of your own"
        hint="What they could change, for example. It goes into the same letter."
        rows={3}
      />
      {letter ? <AuthorLetter to={authorName} {...letter} /> : null}
      <div className="form__actions">
        {letter ? (
          <Button variant="primary" name="intent" value="object">
            Object and tell the author
          </Button>
        ) : null}
        <Button variant={letter ? 'plain' : 'primary'} name="intent" value="preview">
          {letter ? 'Update the letter' : 'Show what the author will read'}
        </Button>
      </div>
    </form>
  );
}
