import { RelativeTime } from '#app/components/relative-time';
import type { Revision } from '../revision-queries.server';

interface VersionsProps {
  now: { title: string | null; bodySource: string };
  /** Oldest first; `at` is when the next wording took its place. */
  before: readonly Revision[];
}

/** The wordings of a post, newest first, as they were typed. */
export function Versions({ now, before }: VersionsProps) {
  const older = [...before].reverse();
  return (
    <ol className="stack stack--l" reversed>
      <li>
        <h2>Now</h2>
        <Version {...now} />
      </li>
      {older.map((version) => (
        <li key={version.at}>
          <h2>
            Until <RelativeTime at={version.at} />
          </h2>
          <Version title={version.title} bodySource={version.bodySource} />
        </li>
      ))}
    </ol>
  );
}

function Version({ title, bodySource }: { title: string | null; bodySource: string }) {
  return (
    <>
      {title ? (
        <p dir="auto">
          <strong>{title}</strong>
        </p>
      ) : null}
      <pre className="source" dir="auto">
        {bodySource}
      </pre>
    </>
  );
}
