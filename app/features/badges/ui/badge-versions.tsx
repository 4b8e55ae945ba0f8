import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';

export interface ShownVersion {
  publicId: string;
  name: string;
  rule: string;
  version: number | null;
  why: string;
  byName: string | null;
  at: string;
}

/** What was changed about badges, latest first, each leading to its page. */
export function BadgeVersions({ versions }: { versions: readonly ShownVersion[] }) {
  return (
    <ul className="rows">
      {versions.map(({ publicId, name, rule, version, why, byName, at }) => (
        <li key={publicId} className="rule-sample">
          <p>
            <a href={paths.badgeDraft(publicId)}>
              {name}: {rule}
            </a>
          </p>
          <p dir="auto" className="rule-sample__words">
            {why}
          </p>
          <p className="meta">
            <strong>{version === null ? 'Not saved yet' : `Version ${version}`}</strong>
            {byName ? <bdi>{byName}</bdi> : null}
            <RelativeTime at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
