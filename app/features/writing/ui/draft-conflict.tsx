import { Button, ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import type { DraftFields } from '../draft';

interface Conflict {
  place: string;
  here: DraftFields;
  /** What is kept; null when nothing can be kept any more, because there are too many drafts. */
  there: { version: number; fields: DraftFields; savedAt: string } | null;
  /** The page of the form. */
  form: string;
}

/** Two tabs hold different words for the same place: both are shown, and the writer chooses. */
export function DraftConflict({ conflict: { place, here, there, form } }: { conflict: Conflict }) {
  return (
    <Page width="reading">
      <PageHeader
        title={there ? 'You have written two things here' : 'There are too many drafts'}
        lead={
          there
            ? 'Another tab has kept other words for the same place. Nothing is lost: choose which to keep.'
            : 'Throw some away, then keep this one. What you typed is below.'
        }
      />
      <form method="post" action={paths.drafts()} className="form">
        <input type="hidden" name="draftPlace" value={place} />
        <input type="hidden" name="draftVersion" value={there?.version ?? 0} />
        {Object.entries(here).map(([name, value]) =>
          name === 'body' ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div className="field">
          <label className="field__label" htmlFor="conflict-here">
            What you have just written
          </label>
          <textarea
            id="conflict-here"
            name="body"
            className="input"
            rows={8}
            defaultValue={here['body'] ?? ''}
            dir="auto"
          />
        </div>
        <div className="form__actions">
          <Button variant="primary">Keep this</Button>
          {there ? null : <ButtonLink href={paths.drafts()}>Look at the drafts</ButtonLink>}
        </div>
      </form>
      {there ? (
        <div className="form">
          <div className="field">
            <label className="field__label" htmlFor="conflict-there">
              What was kept <RelativeTime at={there.savedAt} />
            </label>
            <textarea
              id="conflict-there"
              className="input"
              rows={8}
              readOnly
              defaultValue={there.fields['body'] ?? ''}
              dir="auto"
            />
          </div>
          <div className="form__actions">
            <ButtonLink href={form}>Go on with this one</ButtonLink>
          </div>
        </div>
      ) : null}
    </Page>
  );
}
