import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { FileInput } from '#app/components/field/file-input';
import { Select } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import type { TestimonialDraft } from '../testimonial-drafts.server';
import { LendingFields } from './lending-fields';

interface GiveFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof Required<TestimonialDraft>]: FieldMetadata<TestimonialDraft[Name]> };
  /** Members are written to at their account's address. */
  asksForMail: boolean;
}

/** Words, a name, and what they are lent for. The words come first: everything else is about them. */
export function GiveForm({ form, fields, asksForMail }: GiveFormProps) {
  return (
    <form method="post" className="form" id={form.id} encType="multipart/form-data" noValidate>
      <FormErrors errors={form.errors} />
      <TextArea
        field={fields.words}
        label="Your words"
        hint="What were you looking for, what did you find, what would you tell a friend?"
        rows={6}
      />
      <TextField field={fields.name} label="Your name" autoComplete="name" />
      {asksForMail ? (
        <TextField
          field={fields.email}
          label="Your e-mail address"
          hint="Never shown. We send you the link to look at your words and take them back."
          type="email"
          autoComplete="email"
        />
      ) : null}
      <FileInput
        field={{ id: `${form.id}-photo`, name: 'photo' }}
        label="A photo of you"
        hint="Where and when it was taken is removed from the file. A short video can be added once your words are sent."
        accept="image/jpeg,image/png,image/webp,image/avif"
      />
      <LendingFields fields={fields} />
      <Select
        field={fields.incentive}
        label="Did you get anything for this?"
        hint="It is shown beside your words."
        choices={[
          { value: 'none', label: 'No' },
          { value: 'free-product', label: 'A product, free' },
          { value: 'reward', label: 'A reward for these words' },
        ]}
      />
      <Select
        field={fields.relation}
        label="Are you close to the brand?"
        choices={[
          { value: 'customer', label: 'No, I am a customer' },
          { value: 'staff', label: 'I work there' },
          { value: 'family', label: 'Friend or family of somebody who does' },
        ]}
      />
      <div className="form__actions">
        <Button variant="primary">Send my words</Button>
      </div>
    </form>
  );
}
