import { RelativeTime } from '#app/components/relative-time';
import { StateLabel, type State } from '#app/components/state-label';
import { Tag } from '#app/components/tag';
import { classNames } from '#app/lib/class-names';

/** One thing to decide, as the queue lists it. */
export interface QueueRowProps {
  id: string;
  href: string;
  /** Why it is here, in words: "Flagged as spam by 3 people". */
  cause: string;
  state: Extract<State, 'flagged' | 'held' | 'pending'>;
  /** "Reply", "Review", "Member". */
  kind: string;
  title: string;
  excerpt: string;
  authorName: string;
  assigneeName: string | null;
  openedAt: string;
  /** How it stands against its target, in words; null for what has been decided. */
  age: { overdue: boolean; words: string } | null;
  /** What became of it, in words; null while it waits. */
  outcome: string | null;
}

interface QueueListProps {
  items: readonly QueueRowProps[];
  /** Gives each row a box to tick, for the form around the list. */
  choosable?: boolean | undefined;
}

/** Oldest first: what waits longest stands on top. */
export function QueueList({ items, choosable }: QueueListProps) {
  return (
    <ul className="queue">
      {items.map((item) => (
        <li key={item.href} className="queue__item">
          {choosable ? (
            <label className="queue__choose">
              <input className="choice__box" type="checkbox" name="item" value={item.id} />
              <span className="visually-hidden">Choose “{item.title}”</span>
            </label>
          ) : null}
          <QueueRow item={item} />
        </li>
      ))}
    </ul>
  );
}

function QueueRow({ item }: { item: QueueRowProps }) {
  return (
    <a className="queue__row" href={item.href}>
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
          came in <RelativeTime at={item.openedAt} />
        </span>
        {item.age ? (
          <span className={classNames('queue__age', item.age.overdue && 'queue__age--overdue')}>
            {item.age.words}
          </span>
        ) : null}
        {item.outcome ? <span>{item.outcome}</span> : null}
        {item.assigneeName ? (
          <span>
            taken by <bdi>{item.assigneeName}</bdi>
          </span>
        ) : null}
      </span>
    </a>
  );
}
