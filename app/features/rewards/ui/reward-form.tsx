import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { neededField } from '#app/components/field/form-field';
import { RadioGroup } from '#app/components/field/radio-group';
import { Select, type Choice } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { giftWords, gifts } from '../reward';

/** The fields as they are typed. */
export interface RewardFields {
  title: string;
  words: string;
  cost: string;
  stock: string;
  perMember: string;
  offeredTo: string;
  opensOn: string;
  closesOn: string;
  delivery: string;
  needsApproval: string;
  goodDays: string;
  hookUrl: string;
  gift: string;
  worth: string;
  state: string;
}

interface RewardFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof RewardFields]: FieldMetadata<RewardFields[Name]> };
  /** The sets of people that it can be offered to. */
  audiences: readonly Choice[];
  submit: string;
}

/** What a reward is, whom it is for, when, and how it gets to people. */
export function RewardForm({ form, fields, audiences, submit }: RewardFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <TextField field={fields.title} label="What it is" hint="A few words, such as: A bag of beans." />
      <TextArea
        field={fields.words}
        label="More about it"
        hint="A reward asks for points alone, never for a review."
        rows={4}
      />
      <TextField field={fields.cost} label="Cost in points" type="number" short />
      <TextField
        field={fields.stock}
        label="How many there are"
        hint="In all. Empty when they do not run out; for codes it is how many you hand in."
        type="number"
        short
      />
      <TextField
        field={fields.perMember}
        label="How many each member can have"
        hint="Empty for any number."
        type="number"
        short
      />
      <Select field={fields.offeredTo} label="For whom" choices={audiences} />
      <TextField
        field={fields.opensOn}
        label="First day"
        hint="From midnight, UTC. Empty for now."
        type="date"
        short
      />
      <TextField
        field={fields.closesOn}
        label="Last day"
        hint="Until midnight, UTC. Empty for no end."
        type="date"
        short
      />
      <RewardDelivery fields={fields} />
      <RadioGroup
        field={fields.state}
        label="In the catalogue"
        choices={[
          { value: 'draft', label: 'Not yet', hint: 'Only the team sees it.' },
          { value: 'open', label: 'Yes' },
          {
            value: 'closed',
            label: 'Not any more',
            hint: 'Nobody can redeem it; what was redeemed goes on.',
          },
        ]}
      />
      <div className="form__actions">
        <Button variant="primary">{submit}</Button>
      </div>
    </form>
  );
}

function RewardDelivery({ fields }: Pick<RewardFormProps, 'fields'>) {
  return (
    <>
      <RadioGroup
        field={fields.delivery}
        label="How it gets to people"
        choices={[
          {
            value: 'hand',
            label: 'Somebody sends it',
            hint: 'It waits among the redemptions until you say that it was sent.',
          },
          {
            value: 'codes',
            label: 'A code',
            hint: 'Out of a list that you hand in after this form. Each goes out once.',
          },
          {
            value: 'hook',
            label: 'The shop books it',
            hint: 'The order goes signed to an address of your shop.',
          },
        ]}
      />
      <div className="kind-fields">
        <TextField
          field={neededField(fields.hookUrl)}
          label="Address that the order goes to"
          hint="Only when the shop books it. Begins with https://."
          type="url"
        />
        <Select
          field={neededField(fields.gift)}
          label="What the shop books"
          choices={gifts.map((value) => ({ value, label: giftWords[value] }))}
          empty="Only when the shop books it"
        />
        <TextField field={neededField(fields.worth)} label="How much of it" hint="Such as 5.00 EUR." short />
      </div>
      <RadioGroup
        field={fields.needsApproval}
        label="Does the team look at it first?"
        choices={[
          { value: 'no', label: 'No, it goes on its way at once' },
          { value: 'yes', label: 'Yes, each one waits for a decision' },
        ]}
      />
      <TextField
        field={fields.goodDays}
        label="How many days it can be used"
        hint="Counted from when it was sent. Empty for ever. People are reminded once before."
        type="number"
        short
      />
    </>
  );
}
