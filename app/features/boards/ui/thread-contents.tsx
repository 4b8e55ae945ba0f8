import BadgeCheck from 'lucide/dist/esm/icons/badge-check.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import { Icon } from '#app/components/icon';

export interface ContentsEntry {
  href: string;
  label: string;
  /** Why this post stands out. */
  kind?: 'accepted' | 'brand' | undefined;
}

/** The way through a long thread: the question, the answer, the brand's words, the newest. It stays in sight. */
export function ThreadContents({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <nav aria-labelledby="contents-title">
      <h2 id="contents-title">In this thread</h2>
      <ol className="contents">
        {entries.map((entry) => (
          <li key={entry.href}>
            <a className="contents__link" href={entry.href}>
              {entry.kind === 'accepted' ? <Icon of={CircleCheck} label="Accepted answer" /> : null}
              {entry.kind === 'brand' ? (
                <Icon of={BadgeCheck} label="From the team" className="contents__brand" />
              ) : null}
              <bdi>{entry.label}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
