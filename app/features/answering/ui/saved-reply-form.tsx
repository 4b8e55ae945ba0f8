import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { Select, type Choice } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { maxSavedReply, maxSavedTitle, savedFields } from '../saved-reply';

export interface SavedReplyFields {
  title: string;
  board: string;
  body: string;
}

/** What the browser may check before the form is sent. */
export const savedReplyConstraint = {
  title: { required: true, maxLength: maxSavedTitle },
  body: { required: true, maxLength: maxSavedReply },
};

interface SavedReplyFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: { [Name in keyof SavedReplyFields]: FieldMetadata<SavedReplyFields[Name]> };
  boards: readonly Choice[];
  /** The version that a change begins from. */
  version?: number | undefined;
}

/** A text of the team, with the fields that it may have. */
export function SavedReplyForm({ form, fields, boards, version }: SavedReplyFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <TextField field={fields.title} label="Name" hint="For the team: what it is found by." />
      <Select field={fields.board} label="Board" choices={boards} empty="Every board" />
      <TextArea field={fields.body} label="Text" hint="Markdown, as in any reply." rows={8} />
      <details className="stack stack--s">
        <summary>What is filled in by itself</summary>
        <ul>
          {Object.entries(savedFields).map(([name, { hint }]) => (
            <li key={name}>
              <code>{`{{${name}}}`}</code> {hint}
            </li>
          ))}
        </ul>
      </details>
      <div className="form__actions">
        <Button variant="primary">Save text</Button>
      </div>
    </form>
  );
}
