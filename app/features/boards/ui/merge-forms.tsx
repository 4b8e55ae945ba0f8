import type { FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import type { FormField } from '#app/components/field/form-field';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Notice } from '#app/components/notice';
import { paths } from '#app/lib/paths';

interface ChooseTargetProps {
  action: string;
  asked: string | null;
  found: boolean;
}

/** Names the other thread; the page then says what a merge would do. */
export function ChooseTarget({ action, asked, found }: ChooseTargetProps) {
  const missing = asked !== null && !found;
  return (
    <form method="get" action={action} className="form">
      <TextField
        field={{
          id: 'into',
          name: 'into',
          initialValue: asked ?? '',
          required: true,
          maxLength: 400,
          errors: missing
            ? ['There is no other thread at this address that you could merge it into']
            : undefined,
        }}
        label="Address of the other thread"
        hint="Copy it from the address bar. That thread keeps its title and address."
      />
      <div className="form__actions">
        <Button>Show what would happen</Button>
      </div>
    </form>
  );
}

interface ConfirmMergeProps {
  form: Pick<FormMetadata<{ into: string; otherReaders: string }>, 'id' | 'errors'>;
  otherReaders: FormField;
  target: {
    publicId: string;
    slug: string;
    title: string;
    boardName: string;
    readers: string;
    changes: boolean;
  };
}

/** What a merge would do, before it is done. */
export function ConfirmMerge({ form, otherReaders, target }: ConfirmMergeProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <input type="hidden" name="into" value={target.publicId} />
      <Notice tone="warning" title="This cannot be undone">
        <p>
          It becomes part of <a href={paths.thread(target)}>{target.title}</a> in {target.boardName}.{' '}
          {target.readers}
        </p>
        <p>
          Votes, bookmarks, followers and drafts go along, and old addresses lead there. Points stay as they
          are.
        </p>
      </Notice>
      {target.changes ? (
        <CheckboxGroup
          field={otherReaders}
          label="Other readers"
          choices={[{ value: 'yes', label: 'Yes, others may read it there than now' }]}
        />
      ) : null}
      <div className="form__actions">
        <Button variant="primary">Merge the threads</Button>
      </div>
    </form>
  );
}
