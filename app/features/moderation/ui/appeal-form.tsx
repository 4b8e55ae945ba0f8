import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import type { DecisionLetter } from '../decision-letter';

/** What was decided and why: what an appeal is about. */
export function AppealedLetter({ letter }: { letter: DecisionLetter }) {
  return (
    <blockquote>
      <strong dir="auto">{letter.subject}</strong>
      {letter.paragraphs.slice(1, 4).map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
    </blockquote>
  );
}

interface AppealFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  words: FieldMetadata<string>;
  action: string;
  label?: string;
  /** What is promised: until when somebody answers, and what happens if nobody does. */
  promise: string;
}

/** One's own words against a decision. */
export function AppealForm({
  form,
  words,
  action,
  promise,
  label = 'Why is the decision wrong?',
}: AppealFormProps) {
  return (
    <form method="post" action={action} className="form" id={form.id}>
      <FormErrors errors={form.errors} />
      <TextArea field={words} label={label} hint={promise} rows={6} />
      <div className="form__actions">
        <Button variant="primary">Appeal</Button>
      </div>
    </form>
  );
}
