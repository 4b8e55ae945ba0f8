import { RelativeTime } from '#app/components/relative-time';

export interface ShownAct {
  /** Its place among those that count. */
  id: number;
  kind: 'thread' | 'reply' | 'review';
  /** Null where when it was is somebody else's to tell. */
  at: string | null;
  link: { href: string; title: string } | null;
}

const labels = { thread: 'Thread', reply: 'Reply', review: 'Review' };

/** The receipt of a milestone: a numbered line for each act. */
export function MilestoneActs({ acts }: { acts: readonly ShownAct[] }) {
  return (
    <ol className="rows" start={acts[0]?.id}>
      {acts.map(({ id, kind, at, link }) => (
        <li key={id} className="stack stack--s">
          {link ? (
            <a href={link.href} dir="auto">
              {link.title}
            </a>
          ) : (
            <span className="muted">Not open to you</span>
          )}
          <span className="meta small">
            <span>
              {id}. {labels[kind]}
            </span>
            {at ? <RelativeTime at={at} /> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
