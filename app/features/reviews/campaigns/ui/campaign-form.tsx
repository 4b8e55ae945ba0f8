import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { campaignWho, whoWords } from '../campaign';
import type { CampaignForm as Typed } from '../campaign-draft.server';

const kinds = [
  { value: 'reward', label: 'A reward: a coupon, points, a gift' },
  { value: 'free-product', label: 'The product itself, free' },
];

interface CampaignFormProps {
  form: Pick<FormMetadata<Typed>, 'id' | 'errors'>;
  fields: { [Name in keyof Typed]: FieldMetadata<string> };
  action: string;
}

/** What is given for reviews, for which products, when and to whom. It asks for no stars, and there is nowhere to say any. */
export function CampaignForm({ form, fields, action }: CampaignFormProps) {
  return (
    <form method="post" action={action} className="form" id={form.id}>
      <FormErrors errors={form.errors} />
      <TextField
        field={fields.given}
        label="What is given"
        hint="In the words that stand beside each review: 10 euros off the next order"
      />
      <Select field={fields.incentive} label="What kind of thing it is" choices={kinds} />
      <TextField
        field={fields.products}
        label="For reviews of"
        hint="The article numbers of the products: MUG-01, POT-02"
      />
      <RadioGroup
        field={fields.who}
        label="For whom"
        choices={campaignWho.map((value) => ({ value, ...whoWords[value] }))}
      />
      <TextField
        field={fields.startsOn}
        label="From"
        hint="Also a day in the past: what was written since is marked."
        type="date"
        short
      />
      <TextField field={fields.endsOn} label="To" hint="This day included." type="date" short />
      <div className="form__actions">
        <Button variant="primary">Declare it</Button>
      </div>
    </form>
  );
}
