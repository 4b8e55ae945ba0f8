import { Button } from '#app/components/button';
import { Select, type Choice } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { textOf, type FormField } from '#app/components/field/form-field';
import { FormErrors } from '#app/components/form-errors';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { AuthorLetter } from './author-letter';

/** An item as the page of several decisions names it. */
export interface TogetherLine {
  publicId: string;
  title: string;
  authorName: string | null;
  cause: string;
  excerpt: string;
}

interface TogetherFormProps {
  formId: string;
  errors?: string[] | undefined;
  fields: { items: FormField; reason: FormField; note: FormField };
  reasons: readonly Choice[];
  items: readonly TogetherLine[];
  /** What each author will be told, after `intent=preview`; nothing is sent before the moderator has seen it. */
  letters: ReadonlyArray<{
    publicId: string;
    letter: { subject: string; paragraphs: readonly string[] } | null;
  }>;
}

/** Several items, one reason: what is hidden, and each letter before it goes out. */
export function TogetherForm({ formId, errors, fields, reasons, items, letters }: TogetherFormProps) {
  const chosen = (textOf(fields.items) ?? '').split(',').filter(Boolean);
  const titleOf = new Map(items.map((item) => [item.publicId, item]));
  if (chosen.length === 0 && letters.length === 0)
    return (
      <p>
        Nothing is chosen that still waits. <a href={paths.moderation()}>Tick some in the queue</a>.
      </p>
    );
  return (
    <form className="form decision" method="post" action={paths.decideTogether()} id={formId}>
      <FormErrors errors={errors ?? fields.items.errors} />
      <input type="hidden" name="items" value={chosen.join(',')} />
      {letters.length === 0 ? (
        <ul className="stack stack--s" aria-label="What will be hidden">
          {items.map((item) => (
            <li key={item.publicId} className="case__flag">
              <strong dir="auto">{item.title}</strong>
              <p dir="auto">{item.excerpt}</p>
              <p className="meta">
                <bdi>{item.authorName ?? 'Former member'}</bdi>
                <span>{item.cause}</span>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <Select field={fields.reason} label="Reason" hint="The authors read these words." choices={reasons} />
      <TextArea field={fields.note} label="A word of your own" hint="Goes into every letter." rows={3} />
      {letters.map(({ publicId, letter }) =>
        letter ? (
          <AuthorLetter
            key={publicId}
            to={titleOf.get(publicId)?.authorName ?? 'the author'}
            subject={letter.subject}
            paragraphs={letter.paragraphs}
          />
        ) : null,
      )}
      <div className="form__actions">
        {letters.length > 0 ? (
          <Button variant="danger" name="intent" value="decide">
            Hide {plural(letters.length, 'thing', 'things')} and tell the authors
          </Button>
        ) : null}
        <Button variant={letters.length > 0 ? 'plain' : 'primary'} name="intent" value="preview">
          {letters.length > 0 ? 'Update the letters' : 'Show what the authors will read'}
        </Button>
      </div>
    </form>
  );
}
