import { StateLabel } from '#app/components/state-label';
import { paths } from '#app/lib/paths';
import type { ListedThread } from '../thread-list';

interface ThreadLinksProps {
  title: string;
  threads: readonly ListedThread[];
  /** Where the rest is. */
  more?: { href: string; label: string } | undefined;
}

/** A few threads beside the page: their titles, and whether they are solved. */
export function ThreadLinks({ title, threads, more }: ThreadLinksProps) {
  if (threads.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="related">
        {threads.map((thread) => (
          <li key={thread.publicId}>
            <a className="related__link" href={paths.thread(thread)} dir="auto">
              {thread.title}
            </a>
            {thread.labels.includes('solved') ? (
              <StateLabel state="solved" />
            ) : (
              <span className="muted small">{thread.boardName}</span>
            )}
          </li>
        ))}
      </ul>
      {more ? <a href={more.href}>{more.label}</a> : null}
    </section>
  );
}
