import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import { FormErrors } from '#app/components/form-errors';
import { plural } from '#app/lib/plural';

interface RedeemFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { key: FieldMetadata<string>; lendsMail: FieldMetadata<string | undefined> };
  cost: number;
  /** Whether a shop has to be told who it is for. */
  asksForMail: boolean;
}

/** One button that says what it costs; before it, what else it takes. */
export function RedeemForm({ form, fields, cost, asksForMail }: RedeemFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <input type="hidden" name={fields.key.name} defaultValue={fields.key.initialValue} />
      {asksForMail ? (
        <CheckboxGroup
          field={fields.lendsMail}
          label="Your mail address"
          choices={[
            {
              value: 'yes',
              label: 'The shop may have it for this one redemption',
              hint: 'To book it to your account there, and for nothing else.',
            },
          ]}
        />
      ) : null}
      <div className="form__actions">
        <Button variant="primary">Redeem for {plural(cost, 'point', 'points')}</Button>
      </div>
    </form>
  );
}
