import { RelativeTime } from '#app/components/relative-time';
import { StateLabel, type State } from '#app/components/state-label';
import { Tag } from '#app/components/tag';

/** One thing to decide, as the queue lists it. */
export interface QueueRowProps {
  href: string;
  /** Why it is here, in words: "Flagged as spam by 3 people". */
  cause: string;
  state: Extract<State, 'flagged' | 'held' | 'pending'>;
  /** "Reply", "Review", "Member". */
  kind: string;
  title: string;
  excerpt: string;
  authorName: string;
  openedAt: string;
  current?: boolean | undefined;
}

/** Oldest first: what waits longest stands on top. */
export function QueueList({ items }: { items: readonly QueueRowProps[] }) {
  return (
    <ul className="queue">
      {items.map((item) => (
        <li key={item.href}>
          <a className="queue__row" href={item.href} aria-current={item.current ? 'true' : undefined}>
            <span className="cluster cluster--s">
              <StateLabel state={item.state} words={item.cause} />
              <Tag name={item.kind} />
            </span>
            <strong className="queue__title" dir="auto">
              {item.title}
            </strong>
            <span className="queue__excerpt" dir="auto">
              {item.excerpt}
            </span>
            <span className="meta">
              <span>
                <bdi>{item.authorName}</bdi>
              </span>
              <span>
                waiting since <RelativeTime at={item.openedAt} />
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
