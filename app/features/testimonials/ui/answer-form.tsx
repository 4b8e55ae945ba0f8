import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { FormErrors } from '#app/components/form-errors';
import type { Use } from '../testimonial';
import { LendingFields, type LendingFieldset } from './lending-fields';

interface AnswerFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: LendingFieldset & { answer: FieldMetadata<'yes' | 'no'> };
  /** What is asked for. */
  asked: readonly Use[];
}

/** Yes with the uses that they choose, or no: two buttons, and either is an end of it. */
export function AnswerForm({ form, fields, asked }: AnswerFormProps) {
  return (
    <>
      <form method="post" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <LendingFields fields={fields} asked={asked} />
        <div className="form__actions">
          <Button variant="primary" name="answer" value="yes">
            Lend these words
          </Button>
        </div>
      </form>
      <form method="post" className="form" aria-label="No">
        <p className="small muted">
          You need give no reason. Nobody asks for these words again, and what you wrote stays as it is.
        </p>
        <div className="form__actions">
          <Button name="answer" value="no">
            I would rather not
          </Button>
        </div>
      </form>
    </>
  );
}
