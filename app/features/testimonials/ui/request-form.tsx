import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { neededField } from '#app/components/field/form-field';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import type { RequestDraft } from '../testimonial-drafts.server';

interface RequestFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof Required<RequestDraft>]: FieldMetadata<RequestDraft[Name]> };
}

const kinds = [
  {
    value: 'link',
    label: 'A link to share',
    hint: 'For a newsletter or a counter card. Anybody with it can answer.',
  },
  { value: 'member', label: 'A member, in the app', hint: 'They get a notice.' },
  {
    value: 'mail',
    label: 'One person, by mail',
    hint: 'One letter and no reminder. Members only if they allow it.',
  },
];

/** Whom to ask and how. What a way does not need is not asked, also without script. */
export function RequestForm({ form, fields }: RequestFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <RadioGroup field={fields.kind} label="How?" choices={kinds} />
      <div className="asked-by asked-by--link">
        <TextField
          field={neededField(fields.label)}
          label="What the link is for"
          hint="For the team: “Spring newsletter”."
        />
      </div>
      <div className="asked-by asked-by--person">
        <TextField field={neededField(fields.handle)} label="A member’s handle" />
      </div>
      <div className="asked-by asked-by--mail">
        <TextField
          field={neededField(fields.email)}
          label="Or the e-mail address of somebody without an account"
          type="email"
        />
        <TextField field={fields.name} label="Their name" />
        <TextField
          field={neededField(fields.basis)}
          label="How you have the address, and why you may write there"
          hint="Kept with the request: “gave it at the counter on 3 May, to be asked”."
        />
      </div>
      <TextArea field={fields.note} label="A sentence from you" rows={3} />
      <TextField
        field={fields.product}
        label="About a product"
        hint="What stands after “/products/” in the address of its page."
      />
      <div className="form__actions">
        <Button variant="primary">Ask</Button>
      </div>
    </form>
  );
}
