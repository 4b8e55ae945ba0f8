import { RelativeTime } from '#app/components/relative-time';
import { roleLabel } from '../member-directory';
import type { RoleChange } from '../member-directory-queries.server';

/** How somebody came to their role: each step with its reason, newest first. */
export function RoleHistory({ changes }: { changes: readonly RoleChange[] }) {
  return (
    <ol className="stack stack--s">
      {changes.map((change) => (
        <li key={change.at}>
          {roleLabel(change.from)} to {roleLabel(change.to)}, <RelativeTime at={change.at} />, by{' '}
          <bdi>{change.by ?? 'the operator'}</bdi>
          <p className="muted" dir="auto">
            {change.reason}
          </p>
        </li>
      ))}
    </ol>
  );
}
