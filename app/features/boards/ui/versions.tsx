import { RelativeTime } from '#app/components/relative-time';
import type { Change } from '#app/lib/word-diff';
import type { ShownVersion } from '../versions';

/** The wordings of a post, newest first, each with what it changed: struck through what went, underlined what came. */
export function Versions({ versions }: { versions: readonly ShownVersion[] }) {
  return (
    <ol className="revisions" reversed>
      {versions.map((version) => (
        <li key={version.until ?? 'now'} className="revision">
          <h2>
            {version.until === null ? (
              'Now'
            ) : (
              <>
                Until <RelativeTime at={version.until} />
              </>
            )}
            {version.isFirst ? <span className="muted small"> · the first wording</span> : null}
          </h2>
          {version.title.length > 0 ? (
            <p dir="auto">
              <strong>
                <Changes of={version.title} />
              </strong>
            </p>
          ) : null}
          <p className="revision__text source" dir="auto">
            <Changes of={version.body} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Changes({ of }: { of: readonly Change[] }) {
  return (
    <>
      {of.map(({ kind, text }, index) => {
        if (kind === 'added') return <ins key={index}>{text}</ins>;
        return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
      })}
    </>
  );
}
