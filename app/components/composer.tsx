import { useRef, useState, type ReactNode } from 'react';
import { paths } from '#app/lib/paths';
import { Button } from './button';
import { ComposerCompletion } from './composer-completion';
import { ComposerPictures, PictureLine } from './composer-pictures';
import { ComposerDraft, type FormDraft } from './composer-draft';
import { ComposerMarks } from './composer-marks';
import { FieldError } from './field/field';
import { controlAttributes, textOf, type FormField } from './field/form-field';
import type { PictureState } from './picture-upload';

interface ComposerProps {
  /** The field `body` of the form this stands in. */
  field: FormField;
  label: string;
  /** The verb of the thing: "Post reply". */
  submit: string;
  /** The body as it would look, rendered by the server after `intent=preview`. */
  preview?: ReactNode | undefined;
  rows?: number | undefined;
  /** The public id of the thread it belongs to: its people are offered first when somebody is named. */
  thread?: string | undefined;
  /** Whether pictures may go with the words. The form must take files: `encType="multipart/form-data"`. */
  pictures?: boolean | undefined;
  /** What is kept of it while it is not posted. */
  draft?: FormDraft | undefined;
  /** What else is asked, between the words and the buttons: fields that may stay as they are. */
  more?: ReactNode | undefined;
  /** More buttons beside the first two. */
  actions?: ReactNode | undefined;
}

/**
 * Where words are written: text, a hint of what Markdown can do, and two buttons. "Preview" is the same form posted
 * with `intent=preview`; the route answers with the text kept and `preview` filled, so it needs no JavaScript.
 * What is told while somebody writes stands below the buttons: there it moves none away from under a finger.
 */
export function Composer({
  field,
  label,
  submit,
  preview,
  rows = 7,
  thread,
  draft,
  pictures,
  more,
  actions,
}: ComposerProps) {
  const hint = `${field.id}-description`;
  const area = useRef<HTMLTextAreaElement>(null);
  const [sending, setSending] = useState<PictureState>({ kind: 'quiet' });
  return (
    <div className="composer">
      <div className="field">
        <label className="field__label" htmlFor={field.id}>
          {label}
        </label>
        <div className="composer__frame">
          <ComposerCompletion thread={thread}>
            <textarea
              key={field.key}
              ref={area}
              {...controlAttributes(field, hint)}
              className="input"
              rows={rows}
              defaultValue={textOf(field)}
              minLength={field.minLength}
              maxLength={field.maxLength}
              dir="auto"
            />
          </ComposerCompletion>
          <ComposerMarks id={hint} field={area} />
        </div>
        <FieldError field={field} />
        {pictures ? <ComposerPictures id={field.id} tell={setSending} /> : null}
      </div>
      {more ? <div className="form composer__more">{more}</div> : null}
      {preview ? (
        <div className="composer__preview" role="status">
          <p className="composer__preview-title">Preview. Nothing is posted yet.</p>
          {preview}
        </div>
      ) : null}
      <div className="form__actions">
        <Button variant="primary" name="intent" value="post">
          {submit}
        </Button>
        <Button name="intent" value="preview" formNoValidate>
          Preview
        </Button>
        {draft ? (
          <Button variant="quiet" formAction={paths.drafts()} formNoValidate>
            Keep as a draft
          </Button>
        ) : null}
        {actions}
        <a href={paths.rulesAboutPosts()}>What is looked at first</a>
      </div>
      {pictures ? <PictureLine state={sending} /> : null}
      {draft ? <ComposerDraft draft={draft} /> : null}
    </div>
  );
}
