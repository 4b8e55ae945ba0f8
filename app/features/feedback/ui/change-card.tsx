import { RelativeTime } from '#app/components/relative-time';
import { plural } from '#app/lib/plural';

/** A change that people asked for. */
export interface ChangeCardProps {
  href: string;
  title: string;
  summary: string;
  at: string;
  askedBy: number;
}

/** "You said, we did": what changed, and how many had asked for it. */
export function ChangeCard({ href, title, summary, at, askedBy }: ChangeCardProps) {
  return (
    <article className="change">
      <h3>
        <a href={href}>{title}</a>
      </h3>
      <p>{summary}</p>
      <p className="meta">
        <span>{plural(askedBy, 'person asked for this', 'people asked for this')}</span>
        <RelativeTime at={at} />
      </p>
    </article>
  );
}
