import { ActionForm } from '#app/components/action-form';
import { Button, ButtonLink } from '#app/components/button';
import { Select } from '#app/components/field/select';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { paths } from '#app/lib/paths';
import type { ModeratorName, NoteLine } from '../record-queries.server';

interface ItemDeskProps {
  publicId: string;
  /** How it stands against its target; null once it is decided. */
  age: { overdue: boolean; words: string } | null;
  assigneeName: string | null;
  mine: boolean;
  ownHandle: string;
  moderators: readonly ModeratorName[];
}

/** Who is at it and until when it should be decided: take it, hand it on, let it go. */
export function ItemDesk({ publicId, age, assigneeName, mine, ownHandle, moderators }: ItemDeskProps) {
  if (!age) return null;
  const others = moderators.filter(({ handle }) => handle !== ownHandle);
  return (
    <section className="desk" aria-label="Who is at it">
      <p className={age.overdue ? 'queue__age queue__age--overdue' : 'queue__age'}>{age.words}</p>
      <p>
        {assigneeName ? (
          <>
            Taken by <bdi>{assigneeName}</bdi>
          </>
        ) : (
          'Nobody has taken it'
        )}
      </p>
      <div className="cluster">
        {mine ? (
          <ActionForm action={paths.assignItem(publicId)} fields={{ to: '' }} variant="quiet">
            Let it go
          </ActionForm>
        ) : (
          <ActionForm
            action={paths.assignItem(publicId)}
            fields={{ to: ownHandle }}
            data-key="t"
            data-key-does="Take it"
          >
            Take it
          </ActionForm>
        )}
        {others.length > 0 ? (
          <form method="post" action={paths.assignItem(publicId)} className="desk__hand-on">
            <Select
              field={{ id: 'hand-on-to', name: 'to', required: true }}
              label="Hand it on to"
              choices={others.map(({ handle, name }) => ({ value: handle, label: name }))}
              empty="Choose who"
            />
            <Button>Hand it on</Button>
          </form>
        ) : null}
      </div>
    </section>
  );
}

/** What moderators have told each other about the item. */
export function ItemNotes({ publicId, notes }: { publicId: string; notes: readonly NoteLine[] }) {
  return (
    <Section title="Notes among moderators" more={{ href: paths.noteOnItem(publicId), label: 'Add a note' }}>
      {notes.length === 0 ? <p className="muted">None. The author never reads them.</p> : null}
      <ul className="stack stack--s">
        {notes.map((note) => (
          <li key={note.id} className="case__flag">
            <p dir="auto" className="case__note">
              {note.body}
            </p>
            <p className="meta">
              <bdi>{note.writerName}</bdi>
              <RelativeTime at={note.createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Through the items that wait, in the order of the queue. */
export function ItemSteps({ previous, next }: { previous: string | null; next: string | null }) {
  if (!previous && !next) return null;
  return (
    <nav className="cluster" aria-label="Items">
      {previous ? (
        <ButtonLink href={previous} variant="quiet" tight data-key="k" data-key-does="The item before">
          Before
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink href={next} variant="quiet" tight data-key="j" data-key-does="The next item">
          Next
        </ButtonLink>
      ) : null}
    </nav>
  );
}
