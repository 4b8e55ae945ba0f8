import { RelativeTime } from '#app/components/relative-time';
import type { EarningAct } from '../badge';

export interface ShownAct {
  kind: EarningAct['kind'];
  at: string;
  link: { href: string; title: string } | null;
}

const kindLabels: Record<EarningAct['kind'], string> = {
  member: 'Account',
  thread: 'Thread',
  reply: 'Reply',
  review: 'Review',
};

/** The receipt of a badge: one line for each act that counted. */
export function EarningActs({ acts }: { acts: readonly ShownAct[] }) {
  return (
    <ol className="rows">
      {acts.map(({ kind, at, link }, nth) => (
        <li key={`${kind} ${at} ${nth}`} className="stack stack--s">
          {link ? (
            <a href={link.href} dir="auto">
              {link.title}
            </a>
          ) : (
            <span className="muted">
              {kind === 'member' ? 'A fact about the account' : 'Not open to you, or taken away since'}
            </span>
          )}
          <span className="meta small">
            <span>{kindLabels[kind]}</span>
            <RelativeTime at={at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
