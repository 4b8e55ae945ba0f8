import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { Button } from '#app/components/button';
import { Composer } from '#app/components/composer';
import type { FormDraft } from '#app/components/composer-draft';
import { Select, type Choice } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';

interface ArticleFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: {
    title: FieldMetadata<string>;
    body: FieldMetadata<string>;
    tags: FieldMetadata<string>;
    board: FieldMetadata<string | undefined>;
  };
  /** The boards that take articles; left out when one is changed, because it stays where it is. */
  boards?: readonly Choice[] | undefined;
  preview?: ReactNode | undefined;
  draft: FormDraft;
}

/** The words of an article: kept as they are, or sent for review. */
export function ArticleForm({ form, fields, boards, preview, draft }: ArticleFormProps) {
  return (
    <form method="post" encType="multipart/form-data" className="form" id={form.id}>
      <FormErrors errors={form.errors} />
      {boards ? <Select field={fields.board} label="Board" choices={boards} empty="Choose a board" /> : null}
      <TextField field={fields.title} label="Title" />
      <TextField field={fields.tags} label="Tags" hint="Separated by commas." />
      <Composer
        field={fields.body}
        label="Your words"
        submit="Save article"
        preview={preview}
        draft={draft}
        pictures
        rows={16}
        actions={
          <Button name="send" value="yes">
            Save and send for review
          </Button>
        }
      />
    </form>
  );
}
