import { RelativeTime } from '#app/components/relative-time';

/** A run of words that stayed, came or went. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface Revision {
  at: string;
  editor: string;
  parts: readonly DiffPart[];
}

/** What a post said before, and what each edit changed. `<ins>` and `<del>` say it without colour too. */
export function EditHistory({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <ol className="revisions">
      {revisions.map((revision) => (
        <li key={revision.at} className="revision">
          <p className="meta">
            <span>
              <bdi>{revision.editor}</bdi>
            </span>
            <RelativeTime at={revision.at} />
          </p>
          <p className="revision__text" dir="auto">
            {revision.parts.map((part, index) => {
              if (part.kind === 'added') return <ins key={index}>{part.text}</ins>;
              if (part.kind === 'removed') return <del key={index}>{part.text}</del>;
              return <span key={index}>{part.text}</span>;
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}
