import type { FormMetadata } from '@conform-to/react';
import { Button } from '#app/components/button';
import { CheckboxGroup } from '#app/components/field/checkbox-group';
import type { FormField } from '#app/components/field/form-field';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Notice } from '#app/components/notice';

interface SplitFormProps {
  form: Pick<FormMetadata, 'id' | 'errors'>;
  fields: Record<'replies' | 'title' | 'board' | 'otherReaders', FormField>;
  replies: ReadonlyArray<{
    publicId: string;
    position: number;
    author: string;
    beginning: string;
    accepted: boolean;
  }>;
  targets: ReadonlyArray<{ slug: string; name: string; readers: string }>;
}

/** Which replies go, what their thread is called, and where it stands. */
export function SplitForm({ form, fields, replies, targets }: SplitFormProps) {
  return (
    <form method="post" className="form" id={form.id} noValidate>
      <FormErrors errors={form.errors} />
      <CheckboxGroup
        field={fields.replies}
        label="Which replies"
        choices={replies.map((reply) => ({
          value: reply.publicId,
          label: `#${reply.position} by ${reply.author}`,
          hint: reply.accepted ? 'The accepted answer stays with its question.' : reply.beginning,
          disabled: reply.accepted,
        }))}
      />
      <TextField field={fields.title} label="Title of the new thread" />
      <RadioGroup
        field={fields.board}
        label="In"
        choices={targets.map(({ slug, name, readers }) => ({ value: slug, label: name, hint: readers }))}
      />
      <CheckboxGroup
        field={fields.otherReaders}
        label="Other readers"
        choices={[{ value: 'yes', label: 'Yes, others may read them there than now' }]}
        hint="Needed only when the board says that its readers are not the same."
      />
      <Notice title="This cannot be undone">
        Votes, bookmarks and addresses go along, and points stay as they are. The new thread can be merged
        back.
      </Notice>
      <div className="form__actions">
        <Button variant="primary">Split them off</Button>
      </div>
    </form>
  );
}
