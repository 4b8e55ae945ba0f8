import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { Composer } from '#app/components/composer';
import { Select, type Choice } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import type { ReviewThreadDraft } from '../review-thread-draft.server';

interface OpenThreadFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof ReviewThreadDraft]: FieldMetadata<ReviewThreadDraft[Name]> };
  boards: readonly Choice[];
  own: boolean;
  preview?: ReactNode | undefined;
}

/** Where the question goes, what it is called, and its words; for its author all but the first are there already. */
export function OpenThreadForm({ form, fields, boards, own, preview }: OpenThreadFormProps) {
  return (
    <form method="post" className="form" id={form.id}>
      <FormErrors errors={form.errors} />
      <Select
        field={fields.board}
        label="Board"
        hint={
          own
            ? 'Everybody who may read the board can read the question and answer it.'
            : 'Boards that the author of the review can read too.'
        }
        choices={boards}
        empty="Choose a board"
      />
      <TextField field={fields.title} label="Title" />
      <Composer field={fields.body} label="Your words" submit="Post question" preview={preview} />
    </form>
  );
}
