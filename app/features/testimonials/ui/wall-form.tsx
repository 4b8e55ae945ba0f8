import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { maxOnWall } from '../wall';

/** The fields as they are typed. */
export interface WallFields {
  name: string;
  layout: string;
  theme: string;
  tags: string;
  product: string;
  featuredOnly: string;
  most: string;
  origins: string;
}

interface WallFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof WallFields]: FieldMetadata<WallFields[Name]> };
  submit: string;
}

/** What stands on a wall, how, and which pages elsewhere may hold it. */
export function WallForm({ form, fields, submit }: WallFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <TextField field={fields.name} label="Name" hint="Readers see it." />
      <RadioGroup
        field={fields.layout}
        label="Layout"
        choices={[
          { value: 'grid', label: 'Side by side' },
          { value: 'carousel', label: 'In a row to scroll' },
          { value: 'single', label: 'One quote' },
        ]}
      />
      <RadioGroup
        field={fields.theme}
        label="Colours elsewhere"
        choices={[
          { value: 'auto', label: 'As the page around it' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
      <TextField
        field={fields.tags}
        label="Only with one of these tags"
        hint="Separated by commas. Empty means all."
      />
      <TextField
        field={fields.product}
        label="Only about a product"
        hint="The last part of its address here."
      />
      <RadioGroup
        field={fields.featuredOnly}
        label="Only featured ones?"
        choices={[
          { value: 'no', label: 'No, all that fit' },
          { value: 'yes', label: 'Yes' },
        ]}
      />
      <TextField field={fields.most} label="How many at most" type="number" hint={`1 to ${maxOnWall}.`} />
      <TextArea
        field={fields.origins}
        label="Pages elsewhere that may hold it"
        hint="One origin a line, such as https://shop.example. None means only this site."
        rows={3}
      />
      <div className="form__actions">
        <Button variant="primary">{submit}</Button>
      </div>
    </form>
  );
}
