import { RelativeTime } from '#app/components/relative-time';
import type { Desk } from '../desk-queries.server';

/** What colleagues noted, oldest first. */
export function NoteList({ notes }: { notes: Desk['notes'] }) {
  if (notes.length === 0) return <p className="muted">Nobody has noted anything.</p>;
  return (
    <ul className="stack">
      {notes.map((note) => (
        <li key={note.id}>
          <p className="meta">
            <bdi>{note.writer}</bdi> <RelativeTime at={note.at} />
          </p>
          <p className="case__note" dir="auto">
            {note.body}
          </p>
        </li>
      ))}
    </ul>
  );
}
