import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { neededField } from '#app/components/field/form-field';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { shopKinds, shopWords } from '../shop';
import type { ShopForm } from '../shop-draft.server';

interface ConnectShopFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof ShopForm]-?: FieldMetadata<ShopForm[Name]> };
}

/** Which shop it is. What only some kinds need says so, because without script all fields are there. */
export function ConnectShopForm({ form, fields }: ConnectShopFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <RadioGroup
        field={fields.kind}
        label="What kind of shop"
        choices={shopKinds.map((kind) => ({ value: kind, label: shopWords[kind].label }))}
      />
      <TextField field={fields.name} label="Name" hint="As your team calls it." />
      <TextField
        field={neededField(fields.place)}
        label="Where it stands"
        hint="For Shopify, such as my-shop.myshopify.com, and WooCommerce, such as shop.example.com."
      />
      <TextField
        field={neededField(fields.secret)}
        label="Secret"
        hint="For Shopify the client secret of your app, for Stripe the signing secret of the endpoint. For the others it is made here."
      />
      <div className="form__actions">
        <Button variant="primary">Connect</Button>
      </div>
    </form>
  );
}
