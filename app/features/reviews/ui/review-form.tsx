import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { Composer } from '#app/components/composer';
import type { FormDraft } from '#app/components/composer-draft';
import { FileInput } from '#app/components/field/file-input';
import { Select } from '#app/components/field/select';
import { StarInput } from '#app/components/field/star-input';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import type { Attribute } from '../attribute';
import { maxPhotos } from '../review';
import type { ReviewDraft } from '../review-draft.server';
import { RewardNotice } from '../campaigns/ui/reward-notice';
import { AttributeInputs } from './attribute-inputs';

type Fields = { [Name in keyof ReviewDraft]: FieldMetadata<ReviewDraft[Name]> };

interface ReviewFormProps {
  form: FormMetadata<ReviewDraft>;
  fields: Fields;
  submit: string;
  preview?: ReactNode | undefined;
  draft: FormDraft;
  /** What the brand asks about products of this kind. */
  attributes: readonly Attribute[];
  /** What is given for it by a campaign of the brand: then the author has nothing to disclose there. */
  given?: string | null | undefined;
  /** Photos can be added when a review is written, not when it is changed. */
  withPhotos?: boolean | undefined;
}

const incentives = [
  { value: 'none', label: 'No' },
  { value: 'free-product', label: 'I got the product free' },
  { value: 'reward', label: 'I got a reward for reviewing' },
];

const relations = [
  { value: 'customer', label: 'No' },
  { value: 'staff', label: 'I work for it' },
  { value: 'family', label: 'A relative or close friend of mine does' },
];

/** Under a minute on a phone: stars, a title, the words come first; what follows may stay as it is. */
export function ReviewForm({
  form,
  fields,
  submit,
  preview,
  draft,
  attributes,
  given,
  withPhotos,
}: ReviewFormProps) {
  return (
    <form
      method="post"
      className="form"
      id={form.id}
      encType={withPhotos ? 'multipart/form-data' : undefined}
    >
      <FormErrors errors={form.errors} />
      {given ? <RewardNotice given={given} /> : null}
      <StarInput field={fields.stars} label="How is it?" />
      <TextField field={fields.title} label="In a few words" />
      <Composer
        field={fields.body}
        label="What is it like to use?"
        submit={submit}
        preview={preview}
        draft={draft}
        more={
          <>
            <TextField field={fields.pros} label="Good" />
            <TextField field={fields.cons} label="Not so good" />
            <AttributeInputs attributes={attributes} field={fields.ratings} />
            {withPhotos ? (
              <FileInput
                field={{ id: `${form.id}-photos`, name: 'photos', multiple: true }}
                label="Photos"
                hint={`Up to ${maxPhotos}. Where and when they were taken is removed from the files. A short video can be added once the review is posted.`}
                accept="image/jpeg,image/png,image/webp,image/avif"
              />
            ) : null}
            {given ? null : (
              <Select
                field={fields.incentive}
                label="Did you get anything for this review?"
                hint="It is shown beside the review, and stays there."
                choices={incentives}
              />
            )}
            <Select
              field={fields.relation}
              label="Are you close to the brand?"
              hint="It is shown too. Such reviews are welcome; they count in the first average only."
              choices={relations}
            />
          </>
        }
      />
    </form>
  );
}
